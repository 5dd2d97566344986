using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using Costumery.Files;
using Costumery.Fitting;
using Costumery.Hire;
using Costumery.Remote;
using Costumery.Wardrobe;
using static Costumery.Support.Values;

namespace Costumery.App
{
    public static class Scenarios
    {
        public static readonly List<Tuple<string, Func<Task>>> All = new List<Tuple<string, Func<Task>>>();

        static void On(string label, Action work)
        {
            All.Add(Tuple.Create<string, Func<Task>>(label, () => { work(); return Task.FromResult(0); }));
        }

        static void Later(string label, Func<Task> work)
        {
            All.Add(Tuple.Create(label, work));
        }

        static Stock Filled(params Garment[] garments)
        {
            var stock = new Stock();
            foreach (var garment in garments) stock.Add(garment);
            return stock;
        }

        static Scenarios()
        {
            var desk = new HireDesk();
            var imports = new Imports();
            var planner = new Planner();
            var courier = new Courier();
            On("garment-code-twice", () => { var code = Garment(); Filled(new Garment { Code = code }, new Garment { Code = code }); });
            On("garment-not-in-stock", () => Filled().Find(Garment()));
            On("no-garment-of-period", () => Filled(new Garment { Code = Garment(), Period = "1920s" }).ByPeriod(Pick("Tudor", "Regency", "Edwardian")));
            On("two-garments-of-tag", () => Filled(new Garment { Code = Garment(), Tags = new List<string> { "hero" } }, new Garment { Code = Garment(), Tags = new List<string> { "hero" } }).Unique("hero"));
            On("garment-without-tags", () => Filled(new Garment { Code = Garment() }).Unique(Pick(Plays)));
            On("chest-never-measured", () => { var code = Garment(); Filled(new Garment { Code = code }).Spread(code); });
            On("garment-is-out-already", () => { var code = Garment(); Filled(new Garment { Code = code, State = Pick("out", "cleaning", "lost") }).TakeOut(code); });
            On("retired-while-walking", () => Filled(new Garment { Code = Garment(), State = "lost" }, new Garment { Code = Garment() + "x" }).Retire("lost"));
            On("average-of-no-chests", () => Filled(new Garment { Code = Garment() }).AverageChest());
            On("rail-without-hooks", () => Filled(new Garment { Code = Garment() }).PerRail(0));
            On("measures-not-comparable", () => Filled(new Garment { Code = Garment(), Chest = new Measure() }, new Garment { Code = Garment() + "y", Chest = new Measure() }).Oldest());
            On("size-index-too-high", () => Labels.SizeName(Whole(5, 12)));
            On("care-word-unknown", () => Labels.CareOf(Pick("Steam", "Boil", "HandWash", "Press")));
            On("shelf-without-dash", () => Labels.Shelf("C" + Digits(3)));
            On("hook-beyond-byte", () => Labels.Hook(Whole(256, 900)));
            On("record-is-a-list", () => Labels.Title(new List<string> { Pick(Plays) }));
            On("due-date-american", () => desk.ParseDue("0" + Whole(1, 9) + "/" + Whole(13, 28) + "/2026"));
            On("fee-with-currency", () => desk.ParseFee("EUR " + Whole(10, 300) + ".50"));
            On("agreement-without-due-date", () => desk.DaysLate(new Agreement { Number = Digits(6) }, DateTime.Now));
            On("deposit-not-taken", () => desk.DepositShare(new Agreement { Number = Digits(6), Deposit = -Whole(0, 20) }));
            On("deposit-shared-by-no-lines", () => desk.DepositShare(new Agreement { Number = Digits(6), Deposit = Whole(5, 90) }));
            On("discount-of-zero", () => desk.Discount(Whole(10, 300), 0));
            On("letter-format-short", () => desk.Letter(new Agreement { Number = Digits(6), House = Pick(Houses) }));
            On("letter-without-house", () => desk.Letter(new Agreement { Number = Digits(6) }));
            On("reference-without-season", () => desk.Reference(Pick(Houses), null));
            On("agreement-too-long", () => desk.Confirm(new Agreement { Number = Digits(6), House = Pick(Houses), Lines = Enumerable.Range(0, Whole(41, 99)).Select(i => "x").ToList() }));
            On("renewed-for-ever", () => desk.Renew(new Agreement { Due = new DateTime(2026, 5, Whole(1, 28)) }, 9000));
            On("last-line-of-empty", () => desk.LastLine(new Agreement { Number = Digits(6) }));
            On("basket-empty", () => new Basket().Next());
            On("fitting-zone-unknown", () => planner.Local(DateTime.UtcNow, Pick("Europe/Leeds", "GMT Summer", "Theatreland")));
            On("fitting-length-in-words", () => planner.Length(Whole(20, 90) + " minutes"));
            On("slot-on-thirtieth-february", () => planner.Slot(2026, 2, Whole(29, 31)));
            On("fitting-follows-itself", () => planner.Depth(new Dictionary<string, string> { { "F" + Digits(1), "G" }, { "G", "H" }, { "H", "G" } }, "G"));
            Later("room-reserved-twice", () => new Planner().Reserve(Whole(20, 50)));
            On("room-left-twice", () => new Planner().Leave());
            Later("person-never-measured", () => planner.Measure(new[] { "Ann", Pick("Bo", "Cy", "Dee") }, Tailor.Known1));
            On("waist-without-slash", () => planner.MeasureNow(new[] { Whole(20, 44) + " in" }, Tailor.Waist));
            On("garment-json-cut-off", () => imports.FromJson("{\"Code\":\"" + Garment() + "\",\"Period\":\"Reg"));
            On("garment-chest-is-text", () => imports.FromJson("{\"Code\":\"" + Garment() + "\",\"Chest\":{\"Low\":\"" + Whole(80, 99) + " cm\"}}"));
            On("production-without-designer", () => imports.Designer("{\"play\":\"" + Pick(Plays) + "\",\"production\":{}}"));
            On("pieces-in-words", () => imports.Pieces("{\"pieces\":\"" + Pick("two", "three", "a pair") + "\"}"));
            On("plot-xml-not-closed", () => imports.Act("<plot><act title='" + Pick(Plays) + "'></plot>"));
            On("plot-without-act", () => imports.Act("<plot play='" + Pick(Plays) + "'/>"));
            On("act-with-two-scenes", () => imports.Scene(new XElement("act", new XElement("scene", Digits(2)), new XElement("scene"))));
            On("csv-chest-unreadable", () => imports.FromCsv(Pick(Houses).ToLowerInvariant() + ".csv", new[] { "A;Tudor;90", Garment() + ";Regency;" + Whole(80, 99) + "in" }));
            On("csv-row-too-short", () => imports.FromCsv(Pick(Houses).ToLowerInvariant() + ".csv", new[] { Garment() + ";Tudor" }));
            On("photo-not-base64", () => imports.Photo("data:image/png;" + Digits(9)));
            On("sketch-folder-missing", () => imports.Sketch(Pick(Plays), "act" + Whole(1, 5) + ".txt"));
            On("archive-not-gzip", () => imports.Unpack(Encoding.ASCII.GetBytes(Pick(Plays) + Digits(20))));
            On("note-not-utf8", () => imports.Note(new byte[] { 0x41, (byte)Whole(0xc0, 0xf0), 0x41 }));
            On("archive-writer-closed", () => { var writer = new StringWriter(); writer.Close(); imports.Archive(writer, Digits(3)); });
            On("charset-of-house-unknown", () => imports.Encoded(Pick("cp-ibm9", "latin-x", "utf-44"), "x"));
            Later("courier-refused", () => courier.Book(Pick(Houses)));
            Later("parcel-not-tracked", () => Served.With(9782, context => { context.Response.StatusCode = 404; context.Response.Close(); }, () => courier.Track(Digits(8))));
            Later("courier-slots-too-slow", () => Served.With(9783, context => { }, () => courier.Slow(Pick(Houses))));
            On("label-printer-refused", () => courier.Printer(Garment()));
            On("laundry-refused", () => courier.Laundry("T" + Digits(5)));
            On("link-without-scheme", () => courier.Link(Pick(Houses).ToLowerInvariant() + ".example.org/hire?n=" + Digits(3)));
            On("scale-address-not-ip", () => courier.Scale("scale-" + Whole(1, 9) + ".local"));
        }
    }
}
