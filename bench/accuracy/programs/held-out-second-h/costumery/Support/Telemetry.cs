using System;
using System.Collections.Generic;
using Costumery.App;
using Newtonsoft.Json;

namespace Costumery.Support
{
    public static class Telemetry
    {
        /** As `RecordException` of the SDK writes an exception. */
        public static string Line(string bug, Exception error, string span, int kind)
        {
            while (error is Carried) error = error.InnerException;
            return JsonConvert.SerializeObject(new Dictionary<string, object>
            {
                { "bug", bug }, { "type", error.GetType().FullName }, { "message", error.Message }, { "stack", error.ToString() }, { "span", span }, { "kind", kind },
            });
        }
    }
}
