using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LabTrack.Samples;

namespace LabTrack.App
{
    internal static class SampleRoutes
    {
        private static readonly Rules Rules = new Rules();
        private static readonly Batches Batches = new Batches();

        private static Sample NewSample(Values v, params string[] tests)
        {
            return new Sample { Barcode = v.Barcode, Values = tests.ToDictionary(test => test, test => v.Value) };
        }

        private static object Done(Action action)
        {
            action();
            return null;
        }

        public static IEnumerable<Route> All()
        {
            return new[]
            {
                new Route("test-unranged", "high", v => Rules.HighOf(v.Pick("FER", "B12", "VITD"))),
                new Route("panels-readonly", "register panel", v => Done(() => Rules.Register(Rules.Panels(), v.Sender))),
                new Route("zone-windows", "local time", v => Rules.Local(DateTime.UtcNow, v.Pick("W. Europe Standard Time", "GMT Standard Time", "Romance Standard Time"))),
                new Route("hour-short", "per hour", v => Rules.PerHour(v.Number, TimeSpan.FromMinutes(45))),
                new Route("aliquot-orphan", "root of", v => Rules.RootOf(NewSample(v))),
                new Route("median-none", "median", v => Rules.Median(new List<decimal>())),
                new Route("export-format", "export", v => Rules.Exporter(v.Pick("xpt", "hl7", "pdf"))),
                new Route("units-init", "units", v => Units.Factor("mmol/l")),
                new Route("centrifuge-twice", "centrifuge", v => Done(() => Batches.Centrifuge(NewSample(v)))),
                new Route("barcode-dash", "parallel", v => Done(() => Batches.Parallelised(new[] { v.Barcode }))),
                new Route("analyser-late", "in time", v => Batches.InTime(20 + v.Number % 30)),
            };
        }
    }
}
