using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using SignalBox.Line;
using SignalBox.Office;

namespace SignalBox
{
    public static class Program
    {
        private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SEED"));

        private static string Word(params string[] words) => words[Seed % words.Length];

        private static List<Tuple<string, string, Action>> Table()
        {
            var table = new List<Tuple<string, string, Action>>();
            Action<string, string, Action> Add = (label, route, meet) => table.Add(Tuple.Create(label, route, meet));
            var box = new Interlocking(4 + Seed);
            var timetable = new Timetable { Calls = { Timetable.Read("Leeds;10:15;2"), Timetable.Read("York;11:" + (10 + Seed) + ";4"), Timetable.Read("Leeds;12:30;1") } };

            //+ Add("", "GET /health", () => box.ToString());
            //+ Add("", "GET /ready", () => { });
            Add("route-names-removed-signal", "POST /routes", () => box.Set("yard"));
            Add("both-routes-over-junction", "POST /routes", () => { var fresh = new Interlocking(5); fresh.Set("up"); fresh.Set("down"); });
            Add("release-while-walking", "DELETE /routes", () => { var fresh = new Interlocking(5); fresh.Set("up"); fresh.Release("S"); });
            Add("clear-without-caution", "PUT /aspects", () => box.Step(box.Find("S" + Seed % 4), Aspect.Clear));
            Add("approach-without-speed", "GET /approach", () => box.Approach(box.Find("S" + Seed % 3)));
            Add("overlap-not-surveyed", "GET /overlaps", () => box.Overlap(box.Find("S" + Seed % 2)));
            Add("call-after-midnight", "POST /calls", () => Timetable.Read("Ely;24:0" + Seed + ";1"));
            Add("platform-with-letter", "POST /calls", () => Timetable.Read("Ely;23:0" + Seed + ";" + Seed + Word("a", "b", "c")));
            Add("call-without-platform", "POST /calls", () => Timetable.Read("Ely;22:0" + Seed));
            Add("next-after-last-call", "GET /next", () => timetable.Next(timetable.Calls.Last().At.AddMinutes(Seed)));
            Add("place-called-at-twice", "GET /calls", () => timetable.Only("Leeds"));
            Add("gaps-past-the-end", "GET /gaps", () => timetable.Gaps().Max());
            Add("section-without-length", "import", () => Section("<section id='" + Seed + "'/>"));
            Add("parent-node-unnamed", "import", () => Layout.Depth(new Layout.Node { Parent = new Layout.Node { Name = "root" } }));
            Add("levers-never-configured", "start", () => { if (Built.Levers > 1) throw new Exception(); });
            Add("telegraph-not-registered", "start", () => new Container().Register<IAnnouncer, Announcer>().Resolve<IAnnouncer>());
            Add("diary-address-relative", "start", () => new Container().Register<IClock, Clock>().Register<IDiary, Diary>().Resolve<IDiary>());
            Add("platform-told-of-null", "bus", () => { var bus = new Bus(); bus.On("call", new Listeners().Platform); bus.Tell("call", null); });
            Add("short-message-cut", "bus", () => { var bus = new Bus(); bus.On("text", new Listeners().Passengers); bus.TellAtOnce("text", "Late by " + Seed); });
            Add("topic-without-listener", "bus", () => new Bus().Tell(Word("delay", "weather", "crew"), null));
            Add("assigned-from-empty-list", "roster", () => new Roster(box).Assign("T" + Seed, null));
            Add("relief-not-yet-planned", "roster", () => new Roster(box).Relieve("T" + Seed, new Dictionary<string, string>()));
            Add("briefing-of-lower-case", "roster", () => new Roster(box).Briefing("s" + Seed % 3));
            Add("slowest-over-whole-country", "roster", () => new Roster(box).Slowest(new[] { "S0", "S" + (70 + Seed) }));
            Add("please-wait-is-no-error", "roster", () => new Roster(box).Clearance(Word("wait for the express", "call again at ten", "track crew not clear")));
            Add("scheme-of-old-telegraph", "ask", () => Wait(new Telegraph().Trying(2, () => new Telegraph().Ask("tgp://box" + Seed + ".example.net"))));
            Add("box-by-name-dialled", "dial", () => Wait(new Telegraph().Trying(3, () => new Telegraph().Dial(Word("eastbox", "westbox") + ":8080"))));
            Add("box-on-port-of-system", "dial", () => Wait(new Telegraph().Dial("127.0.0.1:" + (90 + Seed))));
            Add("lever-counted-from-one", "levers", () => Levers.Command(new Levers(), "Pull", 8));
            Add("restore-without-reason", "levers", () => Levers.Command(new Levers(), "Restore", Seed, null));
            Add("command-lower-case", "levers", () => Levers.Command(new Levers(), Word("pull", "restore"), Seed));
            return table;
        }

        private static void Section(string xml)
        {
            var document = new XmlDocument();
            document.LoadXml(xml);
            Layout.Length(document.DocumentElement);
        }

        private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

        private static Action Timed(Action next) => () =>
        {
            var began = DateTime.UtcNow;
            try { next(); }
            finally { GC.KeepAlive(began); }
        };

        private static void Through(string door, Action work)
        {
            switch (door)
            {
                case "http": Task.Run(work).GetAwaiter().GetResult(); break;
                case "job":
                    Exception failed = null;
                    var worker = new Thread(() => { try { work(); } catch (Exception error) { failed = error; } });
                    worker.Start();
                    worker.Join();
                    if (failed != null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failed).Throw();
                    break;
                default: work(); break;
            }
        }

        public static void Main()
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
            var door = Environment.GetEnvironmentVariable("DOOR");
            foreach (var row in Table())
            {
                var work = Environment.GetEnvironmentVariable("WRAP") == null ? row.Item3 : Timed(Timed(row.Item3));
                try
                {
                    Through(door, work);
                }
                catch (Exception error)
                {
                    Print(row.Item1, error, door == "http" ? row.Item2 : (door == "job" ? "job " : "signalctl ") + row.Item2, door == "http" ? 2 : 1);
                }
            }
        }

        private static void Print(string bug, Exception error, string span, int kind)
        {
            Console.WriteLine("{\"bug\":" + Quote(bug) + ",\"type\":" + Quote(error.GetType().FullName) + ",\"message\":" + Quote(error.Message)
                + ",\"stack\":" + Quote(error.ToString()) + ",\"span\":" + Quote(span) + ",\"kind\":" + kind + "}");
        }

        private static string Quote(string text)
        {
            var quoted = new StringBuilder("\"");
            foreach (var letter in text)
            {
                if (letter == '"' || letter == '\\') quoted.Append('\\').Append(letter);
                else if (letter < ' ') quoted.Append("\\u").Append(((int)letter).ToString("x4"));
                else quoted.Append(letter);
            }
            return quoted.Append('"').ToString();
        }
    }
}
