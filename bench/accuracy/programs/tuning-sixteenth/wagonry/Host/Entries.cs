using System;
using System.Collections.Generic;
using Wagonry.Clients;
using Wagonry.Data;
using Wagonry.Domain;
using Wagonry.Services;
using Wagonry.Support;

namespace Wagonry.Host
{
    public sealed class Yard
    {
        public WagonStore Store;
        public YardService Service;
        public TariffService Tariff = new TariffService();
        public WaybillService Waybills = new WaybillService();
        public NightService Night = new NightService();
        public FeedClient Feed;
        public int Mute;
    }

    public delegate object Ask(Yard yard, Values v);

    public sealed class Entry
    {
        public Entry(string label, string span, int kind, Ask ask)
        {
            Label = label;
            Span = span;
            Kind = kind;
            Ask = ask;
        }

        public string Label { get; }
        public string Span { get; }
        public int Kind { get; }
        public Ask Ask { get; }
    }

    public static class Entries
    {
        private static Wagon Any(Values v) { return new Wagon(v.Wagon(), 22); }

        private static byte[] Bytes(params byte[] bytes) { return bytes; }

        //+ public static readonly Ask Probe = (y, v) => y.Service.Couple(v.Number(2, 30));
        public static readonly List<Entry> All = new List<Entry>
        {
            new Entry("number-taken", "POST /wagons", 2, (y, v) => { var n = v.Wagon(); y.Store.Add(n, 21); y.Store.Add(n, 22); return null; }),
            new Entry("tare-null-insert", "POST /wagons", 2, (y, v) => { y.Store.Add(v.Wagon(), DBNull.Value); return null; }),
            new Entry("train-too-long-check", "POST /trains", 2, (y, v) => { y.Store.AddTrain(v.Number(), v.Number(800, 990)); return null; }),
            new Entry("track-column-null", "GET /track", 2, (y, v) => { var n = v.Wagon(); y.Store.Add(n, 20); return y.Store.Track(n); }),
            new Entry("axles-column-unknown", "GET /axles", 2, (y, v) => y.Store.Axles(v.Wagon())),
            new Entry("state-not-next", "POST /move", 2, (y, v) => { y.Service.Move(Any(v), v.Number() % 2 == 0 ? WagonState.Unloaded : WagonState.EnRoute); return null; }),
            new Entry("load-beyond-axle", "POST /load", 2, (y, v) => { y.Service.Load(Any(v), v.Number(70, 400)); return null; }),
            new Entry("mail-blank-domain", "GET /domain", 2, (y, v) => { var w = Any(v); w.Owner = new Owner { Name = v.Yard(), Mail = "" }; return y.Service.Domain(w); }),
            new Entry("mail-lacks-at", "GET /domain", 2, (y, v) => { var w = Any(v); w.Owner = new Owner { Mail = v.Good() }; return y.Service.Domain(w); }),
            new Entry("couple-count-high", "POST /couple", 2, (y, v) => y.Service.Couple(v.Number(41, 900))),
            new Entry("brake-percent-high", "POST /brake", 2, (y, v) => y.Service.Brake(v.Number(101, 900))),
            new Entry("purge-while-reading", "yard.purge", 1, (y, v) => { var w = Any(v); w.State = WagonState.Unloaded; y.Service.Purge(new List<Wagon> { w, Any(v), Any(v) }); return null; }),
            new Entry("rate-of-unknown-good", "GET /rate", 2, (y, v) => y.Tariff.Rate(v.Yard())),
            new Entry("axles-zero", "GET /axle", 2, (y, v) => y.Tariff.PerAxle(v.Number(), 0)),
            new Entry("total-overflows", "GET /total", 2, (y, v) => y.Tariff.Total(new[] { int.MaxValue, v.Number() })),
            new Entry("amount-with-euro", "tariff.import", 1, (y, v) => y.Tariff.Amount(v.Number() + " EUR")),
            new Entry("due-day-first", "tariff.import", 1, (y, v) => y.Tariff.Due(v.Day().ToString("dd.MM.yyyy"))),
            new Entry("february-thirty", "GET /leap", 2, (y, v) => y.Tariff.Leap(v.Number(2020, 2030), 2)),
            new Entry("code-longer-than-good", "GET /code", 2, (y, v) => y.Tariff.Code(v.Good(), v.Number(20, 40))),
            new Entry("template-hole-two", "tariff.line", 1, (y, v) => y.Tariff.Line("{0} at {1}", v.Good())),
            new Entry("no-offers-max", "tariff.best", 1, (y, v) => y.Tariff.Best(new decimal[0])),
            new Entry("waybill-pieces-words", "waybill.read", 1, (y, v) => y.Waybills.Read("<Waybill><Number>" + v.Number() + "</Number><Pieces>many</Pieces></Waybill>")),
            new Entry("base64-bad", "waybill.attachment", 1, (y, v) => y.Waybills.Attachment(v.Yard() + "!")),
            new Entry("latin-text", "waybill.text", 1, (y, v) => y.Waybills.Text(Bytes(77, 252, (byte)v.Number(65, 90)))),
            new Entry("gzip-magic", "waybill.unzip", 1, (y, v) => y.Waybills.Unzip(new byte[v.Number(20, 40)])),
            new Entry("aes-padding", "waybill.open", 1, (y, v) => y.Waybills.Open(new byte[16 * v.Number(1, 4)])),
            new Entry("waybill-folder-gone", "waybill.save", 1, (y, v) => { y.Waybills.Save("out/" + v.Day().ToString("yyyy-MM-dd"), v.Number() + ".xml", "x"); return null; }),
            new Entry("regex-unclosed", "waybill.filter", 1, (y, v) => y.Waybills.Filter("(" + v.Good(), "x")),
            new Entry("guid-short", "waybill.id", 1, (y, v) => y.Waybills.Id("b-" + v.Number())),
            new Entry("pieces-decimal", "waybill.pieces", 1, (y, v) => y.Waybills.Pieces("a,b," + v.Number() + ".5")),
            new Entry("feed-port-shut", "GET feed", 3, (y, v) => new FeedClient("http://127.0.0.1:9575").Delay("T" + v.Number())),
            new Entry("feed-404", "GET feed", 3, (y, v) => y.Feed.Get("/gone/" + v.Number())),
            new Entry("feed-slow", "GET feed", 3, (y, v) => y.Feed.Get("/slow/" + v.Number())),
            new Entry("feed-html", "GET feed", 3, (y, v) => y.Feed.Delay("html-" + v.Number())),
            new Entry("status-wrapped-500", "GET feed", 3, (y, v) => y.Feed.Status("fail-" + v.Number())),
            new Entry("position-lacks-lon", "feed.position", 1, (y, v) => y.Feed.Where("{\"lat\": " + v.Number(10, 60) + "}")),
            new Entry("position-text", "feed.position", 1, (y, v) => y.Feed.Where("{\"lat\": \"" + v.Yard() + "\", \"lon\": 2}")),
            new Entry("axle-port-shut", "axle.read", 3, (y, v) => y.Feed.Axle(9576)),
            new Entry("sum-aggregate", "night.sum", 1, (y, v) => y.Night.Sum(new[] { "12", v.Number() + "t" })),
            new Entry("night-cancelled", "night.await", 1, (y, v) => { y.Night.Await(v.Number(10, 60)).GetAwaiter().GetResult(); return null; }),
            new Entry("queue-completed", "night.enqueue", 1, (y, v) => y.Night.Enqueue(v.Good())),
            new Entry("gate-not-held", "night.release", 1, (y, v) => { y.Night.Release(v); return null; }),
            new Entry("seal-chained", "night.finish", 1, (y, v) => y.Night.Finish(Any(v))),
            new Entry("parallel-divide", "night.parallel", 1, (y, v) => y.Night.Parallel(new[] { v.Number() })),
            new Entry("settings-no-tracks", "startup", 1, (y, v) => new Settings("<s><a key='yard'>" + v.Yard() + "</a></s>").Tracks),
            new Entry("settings-zone-wrong", "startup", 1, (y, v) => new Settings("<s><a key='zone'>Europe/" + v.Yard() + "</a></s>").Zone),
        };
    }
}
