using System;
using System.Collections.Generic;
using System.Text;
using LabTrack.Parsing;

namespace LabTrack.App
{
    internal static class ParsingRoutes
    {
        private static readonly OrderParser Orders = new OrderParser();
        private static readonly ResultParser Results = new ResultParser();

        public static IEnumerable<Route> All()
        {
            return new[]
            {
                new Route("order-cut", "read order", v => Orders.FromJson("{\"Id\":\"" + v.Barcode + "\",\"Tests\":[\"CBC\"")),
                new Route("patient-alpha", "read order", v => Orders.FromJson("{\"Id\":\"" + v.Barcode + "\",\"Patient\":\"P" + v.Number + "\"}")),
                new Route("physician-absent", "read physician", v => Orders.Physician("{\"id\":\"" + v.Barcode + "\"}")),
                new Route("xml-tags", "read xml", v => Orders.FromXml("<order><id>" + v.Barcode + "</order>")),
                new Route("priority-new", "read priority", v => Orders.PriorityOf(v.Pick("Emergency", "Fasting", "Home"))),
                new Route("reference-plain", "read reference", v => Orders.Reference(v.Barcode)),
                new Route("attachment-dataurl", "read attachment", v => Orders.Attachment("data:image/png;base64,iVBOR" + v.Number)),
                new Route("birth-format", "read birth", v => Orders.Birth(new Dictionary<string, string> { { "id", v.Barcode }, { "birth", v.Day.ToString("dd.MM.yyyy") } })),
                new Route("birth-absent", "read birth", v => Orders.Birth(new Dictionary<string, string> { { "id", v.Barcode } })),
                new Route("collected-fields", "read collected", v => Orders.Collected("O|1|" + v.Barcode)),
                new Route("age-uncollected", "age", v => Orders.Age(new Order { Id = v.Barcode }, v.Day)),
                new Route("test-code-short", "panel", v => Orders.Panel(new Order { Tests = new List<string> { "HBA1C", v.Pick("CRP", "TSH", "ALT") } })),
                new Route("value-below", "read result", v => Results.Value("R|1|" + v.Barcode + "|||<" + v.Value)),
                new Route("dilution-wide", "read dilution", v => Results.Dilution("1:" + (256 + v.Number % 900))),
                new Route("rack-letters", "read rack", v => Results.Rack("RA" + v.Number % 40)),
                new Route("curve-points", "read curve", v => Results.Curve(new byte[8 * (v.Number % 5)], 5)),
                new Route("pattern-open", "check", v => Results.Matches("^[A-Z{2}" + v.Number % 9, v.Barcode)),
                new Route("label-hole", "label", v => Results.Label("{0} {1} {2}", v.Barcode, v.Sender)),
                new Route("flag-long", "flag", v => Results.Flag((long)v.Number)),
            };
        }
    }
}
