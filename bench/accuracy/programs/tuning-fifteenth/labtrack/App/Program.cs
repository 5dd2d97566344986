using System;
using System.Collections.Generic;
using System.Linq;

namespace LabTrack.App
{
    public static class Program
    {
        public static void Main()
        {
            System.Threading.Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
            var seed = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "1");
            var routes = ParsingRoutes.All().Concat(SampleRoutes.All()).Concat(ClientRoutes.All()).ToList();
            Upstream.Start();
            for (var i = 0; i < routes.Count; i++)
            {
                try
                {
                    Doors.Enter(routes[i].Work, new Values(seed * 1000 + i));
                    Console.Error.WriteLine("nothing happened " + routes[i].Bug);
                }
                catch (Exception error)
                {
                    Report.Send(routes[i], error);
                }
            }
            Environment.Exit(0);
        }
    }
}
