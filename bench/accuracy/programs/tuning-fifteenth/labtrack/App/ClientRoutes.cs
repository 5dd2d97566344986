using System;
using System.Collections.Generic;
using LabTrack.Clients;
using LabTrack.Storage;

namespace LabTrack.App
{
    internal static class ClientRoutes
    {
        private static readonly Hospital Hospital = new Hospital(9702);
        private static readonly Files Files = new Files(Environment.GetEnvironmentVariable("PREFIX") ?? ".");

        public static IEnumerable<Route> All()
        {
            return new[]
            {
                new Route("report-gone", "report", v => Files.Report(v.Barcode)),
                new Route("inbox-sender", "inbox", v => Files.Inbox(v.Sender)),
                new Route("stream-disposed", "summary", v => Files.Summary(v.Sender)),
                new Route("seal-cut", "open seal", v => Files.Open(new byte[17 + v.Number % 9], new byte[32])),
                new Route("folder-null", "combine", v => Files.Combine(null)),
                new Route("order-conflict", "confirm", v => Hospital.Confirm(v.Barcode)),
                new Route("catalog-html", "catalog", v => Hospital.Catalog("" + v.Number)),
                new Route("sender-address", "sender", v => Hospital.SenderName(v.Number)),
                new Route("his-slow", "statistics", v => Hospital.Slow(v.Number)),
                new Route("analyser-off", "analyser", v => { Hospital.Analyser(9705, v.Barcode); return null; }),
            };
        }
    }
}
