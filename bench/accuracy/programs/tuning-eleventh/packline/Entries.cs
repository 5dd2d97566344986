using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using Packline.Clients;
using Packline.Data;
using Packline.Domain;
using Packline.Services;

namespace Packline
{
    public class Words
    {
        readonly Random random;

        public Words(int seed) => random = new Random(seed * 7919);

        public int Int(int low, int high) => random.Next(low, high + 1);

        public string Of(params string[] list) => list[random.Next(list.Length)];

        public string Id(string prefix) => $"{prefix}-{random.Next(0x100000, 0xffffff):x}";

        public string Name() => Of("Rita Sohn", "Paul Ek", "Mina Orth", "Leo Brix");
    }

    public class App
    {
        public StockRepository Stock = new StockRepository();
        public CarrierClient Carrier = new CarrierClient(9372);
        public CarrierClient Down = new CarrierClient(9362);
        public Printer Printer = new Printer();
        public IntakeService Intake = new IntakeService();
        public PackingService Packing;

        public App() => Packing = new PackingService(Stock, Carrier);
    }

    public static class Entries
    {
        public static readonly List<KeyValuePair<string, Action<App, Words>>> All = new List<KeyValuePair<string, Action<App, Words>>>();

        static void Add(string label, Action<App, Words> run) => All.Add(new KeyValuePair<string, Action<App, Words>>(label, run));

        static Entries()
        {
            Add("supplier-without-address", (a, w) => a.Packing.Origin(new Item { Sku = w.Id("S"), Supplier = new Supplier { Name = w.Name() } }));
            Add("item-not-listed", (a, w) => a.Packing.ZoneOf(w.Id("S")));
            Add("more-than-held", (a, w) => a.Packing.Pick(new Order { Id = w.Id("O") }, "A-1", w.Int(5, 99)));
            Add("sku-never-stocked", (a, w) => a.Packing.Pick(new Order { Id = w.Id("O") }, w.Id("S"), 1));
            Add("picked-once-more", (a, w) => a.Packing.Pick(new Order { Id = w.Id("O"), State = w.Of("picked", "packed") }, "B-2", 0));
            Add("shipped-unpacked", (a, w) => a.Packing.Ship(new Order { Id = w.Id("O"), State = w.Of("open", "picked") }));
            //+ Add("", (a, w) => { });
            Add("no-boxes", (a, w) => a.Packing.PerBox(w.Int(1, 99), 0));
            Add("tower-too-high", (a, w) => a.Packing.Layer(w.Int(2560, 9000)));
            Add("wider-than-belt", (a, w) => a.Packing.Fits(w.Int(121, 400)));
            Add("layers-above-eight", (a, w) => a.Packing.Stack(w.Int(9, 20)));
            Add("tracking-left-out", (a, w) => a.Packing.Book(w.Id("O")));
            Add("pickup-in-words", (a, w) => a.Packing.Book("morning" + w.Int(1, 99)));
            Add("boxes-in-circle", (a, w) => a.Packing.Depth(new Dictionary<string, string> { ["a"] = "b", ["b"] = "c", ["c"] = "a" }, w.Of("a", "b", "c")));
            Add("price-not-set", (a, w) => { var o = new Order { Id = w.Id("O") }; o.Items.Add(new Item()); o.Total(); });
            Add("order-without-items", (a, w) => new Order { Id = w.Id("O") }.Heaviest());
            Add("two-in-one-zone", (a, w) => { var o = new Order(); o.Items.Add(new Item()); o.Items.Add(new Item { Sku = w.Name() }); o.Only(Zone.Ambient); });
            Add("removed-while-read", (a, w) => { var o = new Order(); o.Items.Add(new Item { Sku = "" }); o.Items.Add(new Item { Sku = w.Name() }); o.RemoveBlank(); });
            Add("sku-added-twice", (a, w) => { var sku = w.Id("S"); a.Stock.Add(new Item { Sku = sku }); a.Stock.Add(new Item { Sku = sku }); });
            Add("lock-not-upgradable", (a, w) => a.Stock.Transfer(w.Id("S"), w.Id("S")));
            Add("zone-of-new-hall", (a, w) => a.Intake.Import($"sku;zone;price;layer\n{w.Id("S")};{w.Of("Cooled", "Deep", "Dry")};1.5;2"));
            Add("price-with-sign", (a, w) => a.Intake.Import($"sku;zone;price;layer\n{w.Id("S")};Frozen;{w.Int(1, 9)} EUR;2"));
            Add("layer-beyond-byte", (a, w) => a.Intake.Import($"sku;zone;price;layer\n{w.Id("S")};Frozen;2;{w.Int(256, 900)}"));
            Add("column-short", (a, w) => a.Intake.Import($"sku;zone;price\n{w.Id("S")};Frozen;2"));
            Add("expiry-of-label", (a, w) => a.Intake.Expiry($"{w.Int(10, 28)}.{w.Int(10, 12)}.2027"));
            Add("month-from-zero", (a, w) => a.Intake.BestBefore(2026 + w.Int(0, 3), 0));
            //+ Add(" ", (a, w) => { });
            Add("pattern-open", (a, w) => a.Intake.Pattern(w.Of("(PK", "[A-", "(?<n")));
            Add("body-cut-off", (a, w) => a.Intake.Read<Shipment>($"{{\"Tracking\":\"{w.Id("T")}\",\"Par"));
            Add("barcode-short", (a, w) => a.Intake.Code("40" + w.Int(100, 999)));
            Add("template-third-value", (a, w) => a.Intake.Message("Pack {0} of {1} for {2}", w.Int(1, 3), 3));
            Add("hook-without-scheme", (a, w) => a.Intake.Hook($"hooks.example.org/{w.Int(1, 99)}"));
            Add("tracking-unknown", (a, w) => a.Carrier.Status(w.Id("T")));
            Add("carrier-down", (a, w) => a.Down.Ping());
            Add("printer-off", (a, w) => a.Printer.Send(9363, w.Id("Z")));
            Add("probe-slow", (a, w) => a.Printer.Probe(w.Name(), w.Int(20, 60)).GetAwaiter().GetResult());
        }
    }
}
