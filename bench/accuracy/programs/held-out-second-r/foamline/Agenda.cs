using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Foamline.Bays;
using Foamline.Members;
using Foamline.Programmes;
using Foamline.Remote;
using Foamline.Reports;
using Foamline.Storage;
using Foamline.Tills;
using Newtonsoft.Json.Linq;

namespace Foamline
{
    public sealed class Draws
    {
        private static readonly string[] Words = "acorn bluff cliff delta ember flint grove heath inlet joist knot ledge marsh notch oasis petal ridge shore thorn vale".Split(' ');
        private uint state;

        public Draws(int seed)
        {
            state = (uint)seed * 2654435761u + 17;
        }

        public int Num(int low, int high)
        {
            state = state * 1664525 + 1013904223;
            return low + (int)((state >> 8) % (uint)(high - low + 1));
        }

        public string Pick(params string[] of) => of[Num(0, of.Length - 1)];

        public string Word() => Words[Num(0, Words.Length - 1)];

        public string Plate() => $"FL {Num(1000, 9999)}";
    }

    public sealed class Site
    {
        public readonly MemberDesk Members = new MemberDesk();
        public readonly Till Till = new Till();
        public readonly Recipes Recipes = new Recipes();
        public readonly Rota Rota = new Rota();
        public readonly Devices Devices;
        public readonly Journal Journal;

        public Site(string root, string folder)
        {
            Devices = new Devices(root);
            Journal = new Journal(folder);
        }

        public BayBoard Bays => new BayBoard();
    }

    public static class Agenda
    {
        public static readonly List<Tuple<string, string, Func<Site, Draws, object>>> Items = new List<Tuple<string, string, Func<Site, Draws, object>>>();

        private static void On(string bug, string part, Func<Site, Draws, object> work) => Items.Add(Tuple.Create(bug, part, work));

        private static object Do(Action work)
        {
            work();
            return null;
        }

        public static void Fill()
        {
            On("nobody-waits", "bays", (s, d) => s.Bays.Next());
            On("closed-while-walked", "bays", (s, d) => Do(() => s.Bays.CloseAll(new List<Bay> { new Bay { Number = d.Num(1, 9) }, new Bay() })));
            On("brush-returned-too-often", "bays", (s, d) => Do(() => s.Bays.ReturnBrush(d.Num(1, 4))));
            //+ On("probe", "rota", (s, d) => s.Rota.Line(3, "probe"));
            On("washes-in-words", "members", (s, d) => s.Members.Read("{\"Name\":\"" + d.Word() + "\",\"Washes\":\"" + d.Word() + "\"}"));
            On("member-cut-off", "members", (s, d) => s.Members.Read("{\"Name\":\"" + d.Word()));
            On("town-required", "members", (s, d) => s.Members.Read("{\"Address\":{\"Street\":\"" + d.Word() + "\"}}"));
            On("address-null", "members", (s, d) => s.Members.Town(new Member { Name = d.Word() }));
            On("plate-not-a-member", "members", (s, d) => s.Members.Of("XX " + d.Num(100, 999)));
            On("mail-without-at", "members", (s, d) => s.Members.Mail(d.Word() + ".example.org"));
            On("until-with-points", "members", (s, d) => s.Members.Until(d.Num(10, 28) + ".11.2027"));
            On("points-left-out", "members", (s, d) => s.Members.Points(JObject.Parse("{\"id\":" + d.Num(1, 99) + "}")));
            On("plan-used-up", "members", (s, d) => Do(() => s.Members.Spend(d.Word(), d.Num(9, 20), 8)));
            On("two-with-many-washes", "members", (s, d) => s.Members.Sole(new[] { new Member { Washes = d.Num(11, 20) }, new Member { Washes = 30 } }));
            On("price-with-sign", "tills", (s, d) => s.Till.Parse("EUR " + d.Num(5, 30)));
            On("coins-over-byte", "tills", (s, d) => s.Till.Coins(d.Num(256, 900)));
            On("region-not-known", "tills", (s, d) => s.Till.Currency(d.Word()));
            On("recipe-unclosed", "recipes", (s, d) => s.Recipes.Load("<recipe><" + d.Word() + "></recipe>"));
            On("litres-left-out", "recipes", (s, d) => s.Recipes.Litres(new XElement("recipe", new XAttribute("name", d.Word()))));
            On("litres-with-unit", "recipes", (s, d) => s.Recipes.Litres(new XElement("recipe", new XAttribute("litres", d.Num(20, 90) + "l"))));
            On("wax-not-done-yet", "recipes", (s, d) => s.Recipes.Lasts(new Wax(), d.Num(1, 5)));
            On("curve-of-negative", "recipes", (s, d) => s.Recipes.Curve(-d.Num(1, 9)));
            //+ On("probe", "rota", (s, d) => s.Rota.Line(21, "probe"));
            On("step-past-last", "recipes", (s, d) => s.Recipes.Step(new List<string> { d.Word() }, d.Num(1, 5)));
            On("steps-of-two-kinds", "recipes", (s, d) => s.Recipes.Order(new object[] { d.Word(), d.Num(1, 9) }).ToList());
            On("meter-sends-page", "devices", (s, d) => s.Devices.Flow(d.Num(1, 99)));
            On("firmware-not-found", "devices", (s, d) => s.Devices.Firmware(d.Word()));
            On("salt-left-out", "devices", (s, d) => s.Devices.Salt(d.Word()));
            On("link-relative", "devices", (s, d) => s.Devices.Link("devices/" + d.Word()));
            On("settled-twice", "devices", (s, d) => s.Devices.Settled(new TaskCompletionSource<string>(), d.Word()));
            On("dosing-cancelled", "devices", (s, d) => s.Devices.Dosed(new CancellationToken(true)));
            On("day-not-logged", "journal", (s, d) => s.Journal.Day("2026-11-" + d.Num(10, 28)));
            On("tanks-folder-missing", "journal", (s, d) => s.Journal.Tanks());
            On("log-not-gzip", "journal", (s, d) => s.Journal.Inflate(Encoding.ASCII.GetBytes(d.Word() + " is no gzip at all")));
            On("written-after-closing", "journal", (s, d) => s.Journal.Append(d.Word()));
            //+ On("probe", "rota", (s, d) => s.Rota.Line(33, "probe"));
            On("entry-cut-off", "journal", (s, d) => s.Journal.Entry(new byte[] { 1, 65, 3, (byte)d.Num(0, 9) }, 0));
            On("export-in-circle", "journal", (s, d) => { var bay = new Bay { Number = d.Num(1, 9), Vehicle = new Vehicle { Plate = d.Plate() } }; bay.Vehicle.Last = bay; return s.Journal.Export(bay); });
            On("setting-left-out", "journal", (s, d) => s.Journal.Setting<string>(new Dictionary<string, object> { { "bays", d.Word() } }, "site-of-" + d.Word()));
            On("copy-past-end", "journal", (s, d) => Do(() => s.Journal.Copy(new byte[3], d.Num(5, 30))));
            On("workers-in-words", "journal", (s, d) => s.Journal.Workers(d.Pick("many", "four", "auto")));
            On("workers-too-many", "journal", (s, d) => s.Journal.Workers(d.Num(17, 90).ToString()));
            On("format-not-closed", "rota", (s, d) => s.Rota.Title("yyyy '" + d.Word(), DateTime.MinValue));
            On("shortened-past-end", "rota", (s, d) => s.Rota.Shorten(d.Word(), d.Num(20, 40)));
            On("language-not-known", "rota", (s, d) => s.Rota.Language(d.Word() + "-xx"));
            On("shift-past-time", "rota", (s, d) => s.Rota.Shift(DateTime.MaxValue, d.Num(1, 9)));
            On("no-hours-counted", "rota", (s, d) => s.Rota.Busiest(new Dictionary<string, int>()));
            On("indent-negative", "rota", (s, d) => s.Rota.Line(-d.Num(1, 9), d.Word()));
            On("manager-left-out", "rota", (s, d) => s.Rota.Manager(new Dictionary<string, string> { { "town", d.Word() } }));
            On("weekday-in-german", "rota", (s, d) => s.Rota.Weekday(d.Pick("Montag", "Freitag", "Sonntag")));
        }
    }
}
