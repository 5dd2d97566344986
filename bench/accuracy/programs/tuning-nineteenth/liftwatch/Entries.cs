using System;
using System.Collections.Generic;
using System.Data;
using System.Threading;
using System.Threading.Tasks;
using Liftwatch.Contracts;
using Liftwatch.Gateways;
using Liftwatch.Lifts;
using Liftwatch.Parts;
using Liftwatch.Signals;
using Liftwatch.Visits;
using static Liftwatch.Support.Vary;

namespace Liftwatch {
    public class Entry {
        public string Label, Span;
        public int Kind;
        public Action Run;
    }

    public static class Entries {
        public static readonly List<Entry> All = new List<Entry>();

        static void Add(string label, string span, int kind, Action run) => All.Add(new Entry { Label = label, Span = span, Kind = kind, Run = run });

        static Lift Some() => new Lift { Id = Unit(), Building = Building(), Controller = new Controller { Model = Word() }, Floors = new[] { 0, 1, 2 } };

        static Entries() {
            var register = new Register();
            var planner = new Planner();
            var decoder = new Decoder();
            var stock = new Stock();
            var terms = new Terms();
            var remote = new Remote("http://127.0.0.1:9872");

            Add("lift-id-blank", "POST /lifts", 2, () => register.Add(new Lift { Id = " " }));
            Add("lift-unknown", "GET /lifts/model", 2, () => register.Model(Unit() + "?"));
            Add("floors-unloaded", "GET /floors", 2, () => register.TopFloor(new Lift()));
            Add("chain-past-last-floor", "GET /chain", 2, () => { var lift = Some(); lift.Twin = Some(); register.Chain(lift); });
            Add("capacity-as-text", "GET /capacity", 2, () => register.Capacity(Num() + " kg"));
            Add("visit-state-unforeseen", "POST /visits/state", 2, () => planner.Move(new Visit { Number = Num(), State = new[] { "paused", "lost", "moved" }[Seed % 3] }, "done"));
            Add("tasks-empty", "GET /task", 2, () => planner.FirstTask(new Visit { Tasks = new List<string>() }));
            Add("tasks-null", "GET /task", 2, () => planner.FirstTask(new Visit()));
            Add("none-done", "GET /average", 2, () => planner.Average(new[] { new Visit() }));
            Add("zone-of-windows", "GET /local", 2, () => planner.Local(new DateTime(2026, 1, 1), new[] { "W. Europe Standard Time", "Romance Standard Time", "Tokyo Standard Time" }[Seed % 3]));
            Add("reading-trips-text", "ingest", 5, () => decoder.Read("{\"Lift\":\"" + Unit() + "\",\"Trips\":\"many\"}"));
            Add("reading-day-thirteen", "ingest", 5, () => decoder.Read("{\"At\":\"2026-13-0" + Seed + "\"}"));
            Add("code-null-in-list", "ingest", 5, () => decoder.Codes("[\"" + Word() + "\",null]"));
            Add("frame-checksum", "ingest", 5, () => decoder.Check(Num(), new byte[] { 1, 2, (byte)Num(10, 99) }));
            Add("frame-empty", "ingest", 5, () => decoder.Check(Num(), new byte[0]));
            Add("segment-short-line", "ingest", 5, () => decoder.Segment("LW " + Num(10, 99)));
            Add("count-with-comma", "ingest", 5, () => decoder.Count("1," + Num(100, 999) + " "));
            Add("load-overflow", "ingest", 5, () => decoder.Load(4000 + Num()));
            Add("fault-without-code", "ingest", 5, () => decoder.Fault("<fault><text>" + Word() + "</text></fault>"));
            Add("pattern-brackets", "GET /search", 2, () => decoder.Matches("[" + Word(), Building()));
            Add("window-past-end", "GET /window", 2, () => decoder.Window(new int[3], 2, Num(2, 99)));
            Add("part-bin-null", "POST /parts", 2, () => stock.Add(Word() + Num(), null, 1));
            Add("part-taken-below-zero", "POST /take", 2, () => { var code = Word() + Num(); stock.Add(code, "B", 1); stock.Take(code, 2); });
            Add("part-code-quoted", "GET /bin", 2, () => stock.Bin(Num(10, 99) + "' " + Word()));
            Add("supplier-column-gone", "reorder", 1, () => stock.Reorder(Word()));
            Add("left-of-unknown", "GET /left", 2, () => stock.Left(Word() + "/" + Num()));
            Add("price-table-keyless", "GET /price", 2, () => Stock.Price(new DataTable("prices"), Word()));
            Add("share-of-none", "GET /share", 2, () => terms.Share(Num(), 0));
            Add("levels-read-only", "POST /levels", 2, () => terms.Extend(Word()));
            Add("level-unlisted", "GET /levels", 2, () => terms.Level(Word()));
            Add("signer-not-owner", "POST /sign", 2, () => terms.Own(Engineer(), new[] { "tenant", "guest", "agent" }[Seed % 3]));
            Add("setting-absent", "start", 1, () => terms.Setting("smtp.host"));
            Add("customer-blank", "POST /customers", 2, () => terms.Customer(null));
            Add("amount-with-sign", "POST /index", 2, () => terms.Indexed("€" + Num()));
            Add("sealed-length", "POST /sealed", 2, () => terms.Open(new byte[Num(17, 31)]));
            Add("floor-page-html", "GET /floor", 3, () => remote.Floor(Unit()));
            Add("camera-slow", "GET /camera", 3, () => remote.Camera(Unit()));
            Add("mirror-refused", "GET /mirror", 3, () => new Remote("http://127.0.0.1:9873").Position(Unit()));
            Add("reset-unit-letters", "reset", 4, () => remote.Resets(new[] { "L-" + Word() }));
            Add("wait-cancelled", "wait", 3, () => remote.Wait(Unit()).GetAwaiter().GetResult());
            Add("outbox-closed", "send", 4, () => new Remote("").Close(Word()));
            Add("endpoint-relative", "start", 1, () => remote.Endpoint("gateway/" + Word()));
        }
    }
}
