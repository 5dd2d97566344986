using System;
using Newtonsoft.Json;

namespace LabTrack.App
{
    /// <summary>What RecordException of the SDK makes of an exception.</summary>
    internal static class Report
    {
        public static void Send(Route route, Exception error)
        {
            var kind = Environment.GetEnvironmentVariable("DOOR") == "queue" ? 5 : 1;
            Console.WriteLine(JsonConvert.SerializeObject(new { bug = route.Bug, type = error.GetType().FullName, message = error.Message, stack = error.ToString(), span = route.Span, kind }));
        }
    }
}
