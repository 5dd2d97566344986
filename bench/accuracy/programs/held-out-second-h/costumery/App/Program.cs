using System;
using System.Globalization;
using System.Threading;
using Costumery.Support;

namespace Costumery.App
{
    public static class Program
    {
        public static int Main()
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
            Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
            var door = Doors.Of(Environment.GetEnvironmentVariable("DOOR") ?? "job");
            foreach (var scenario in Scenarios.All)
            {
                try
                {
                    door.Handle(Layers.Around(scenario.Item2));
                    Console.Error.WriteLine("nothing: " + scenario.Item1);
                }
                catch (Exception error)
                {
                    Console.WriteLine(Telemetry.Line(scenario.Item1, error, door.Span, door.Kind));
                }
            }
            Environment.Exit(0);
            return 0;
        }
    }
}
