using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Museum.Exhibits;

namespace Museum
{
    class Fault
    {
        public string Bug, Route;
        public Func<Task> Meet;
    }

    static class Program
    {
        static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SEED"));
        static readonly string Door = Environment.GetEnvironmentVariable("DOOR") ?? "cli";
        static readonly string Wrap = Environment.GetEnvironmentVariable("WRAP") ?? "";

        static T Pick<T>(params T[] of) => of[Seed % of.Length];

        static Fault F(string bug, string route, Func<Task> meet) => new Fault { Bug = bug, Route = route, Meet = meet };

        static Func<Task> Now(Action action) => () => { action(); return Task.CompletedTask; };

        static List<Fault> Faults(int port)
        {
            var north = new Room { Name = "North", Curator = new Curator() };
            north.Next = new Room { Name = "Stairs", Next = north };
            var collection = new Collection();
            collection.Add(new Exhibit { Id = 1, Title = "Amphora", Room = north, Insured = 500 });
            collection.Add(new Exhibit { Id = 2, Title = "Amphora", Room = new Room { Name = "Depot" } });
            var day = new DateTime(2026, 4, 1 + Seed);
            collection.Lend(Pick("Mask", "Torso", "Globe"), day.AddDays(-2), 9);
            var guides = new Guides();
            var stopped = new CancellationToken(true);
            return new List<Fault> {
                F("audio-tour-of-removed-piece", "GET /exhibits", Now(() => collection.Find(700 + Seed * 3))),
                F("premium-of-new-kind", "GET /premiums", Now(() => collection.Premium(Pick("video", "textile", "coin"), collection.Find(1)))),
                F("premium-of-uninsured", "GET /premiums", Now(() => collection.Premium("painting", collection.Find(2)))),
                F("curator-without-mail", "GET /contacts", Now(() => collection.Contact(1))),
                F("depot-has-no-curator", "POST /calls", Now(() => collection.Call(2))),
                F("title-given-twice", "GET /titles", Now(() => collection.ByTitle("Amphora"))),
                F("heaviest-of-empty-room", "GET /rooms", Now(() => collection.Heaviest(Pick("Attic", "Yard", "Vault")))),
                F("loan-over-loan", "POST /loans", Now(() => collection.Lend(Pick("Mask", "Torso", "Globe"), day, 3))),
                F("exhibit-added-twice", "POST /exhibits", Now(() => collection.Add(new Exhibit { Id = 1 + Seed % 2 }))),
                F("weight-as-whole-number", "GET /weights", Now(() => collection.Weigh(collection.Find(1)))),
                F("route-passes-no-depot", "GET /tours", Now(() => new Room { Name = "Shop" }.Distance(north))),
                F("wing-in-german", "GET /wings", Now(() => Visits.ParseWing(Pick("Nord", "Garten", "Sued")))),
                F("day-first", "GET /calendar", Now(() => Visits.ParseDay($"{10 + Seed}.04.2026"))),
                F("tour-without-guides", "GET /guides", Now(() => Visits.PerGuide(30 + Seed, Seed - Seed))),
                F("group-size-in-words", "POST /groups", Now(() => Visits.GroupSize(Pick("ten", "a dozen", "20+")))),
                F("class-size-left-out", "POST /schools", Now(() => Visits.SchoolSize(new[] { "20", Pick("", "-", "?") }))),
                F("ticket-code-too-short", "POST /tickets", Now(() => Visits.Ticket("MUS-" + Seed))),
                F("floor-below-ground", "GET /floors", Now(() => Visits.Floor(new[] { "ground", "first" }, Pick(-1, 2, 3)))),
                F("barcode-of-other-shop", "POST /barcodes", Now(() => Visits.Barcode("#" + Seed + "=="))),
                F("audio-without-source", "GET /audio", Now(() => Visits.Audio($"<track id='{Seed}'/>"))),
                F("audio-not-closed", "GET /audio", Now(() => Visits.Audio($"<track src='{Seed}.mp3'>"))),
                F("guide-not-translated", "GET /texts", Now(() => guides.Text(Environment.GetEnvironmentVariable("PREFIX"), Pick("fi", "pl", "nl")))),
                F("headsets-all-out", "POST /headsets", () => guides.Headset(Pick("Mo", "Kim", "Ola") + Seed)),
                F("download-server-fails", "GET /downloads", () => guides.Download($"http://127.0.0.1:{port}/tour/{Seed}.mp3")),
                F("translation-stopped", "POST /translations", () => guides.Translate("hello", stopped)),
                F("room-without-count", "GET /counts", () => guides.Count("north/4", Pick("south", "garden", "shop"))),
                F("retired-while-listed", "DELETE /exhibits", Now(() => collection.Retire(e => true))),
            };
        }

        static async Task Timed(Func<Task> next)
        {
            var start = DateTime.UtcNow;
            await next();
            GC.KeepAlive(start);
        }

        static async Task InScope(Func<Task> next)
        {
            using (new CancellationTokenSource()) await next();
        }

        static Task Layered(Func<Task> meet)
        {
            switch (Wrap)
            {
                case "timed": return Timed(meet);
                case "both": return InScope(() => Timed(meet));
                default: return meet();
            }
        }

        static string Quote(string text)
        {
            var quoted = new StringBuilder("\"");
            foreach (var c in text)
                if (c == '"' || c == '\\') quoted.Append('\\').Append(c);
                else if (c < ' ') quoted.Append("\\u").Append(((int)c).ToString("x4"));
                else quoted.Append(c);
            return quoted.Append('"').ToString();
        }

        static void Report(Fault fault, string span, int kind, Exception error)
        {
            Console.WriteLine($"{{\"bug\":{Quote(fault.Bug)},\"type\":{Quote(error.GetType().FullName)},\"message\":{Quote(error.Message)},\"stack\":{Quote(error.ToString())},\"span\":{Quote(span)},\"kind\":{kind}}}");
        }

        static async Task OverCli(List<Fault> all)
        {
            foreach (var fault in all)
            {
                try { await Layered(fault.Meet); }
                catch (Exception error) { Report(fault, "museumctl", 1, error); }
            }
        }

        static void OverJobs(List<Fault> all)
        {
            var queue = new BlockingCollection<Fault>();
            var worker = new Thread(() =>
            {
                foreach (var fault in queue.GetConsumingEnumerable())
                {
                    try { Layered(fault.Meet).GetAwaiter().GetResult(); }
                    catch (Exception error) { Report(fault, "job " + fault.Route.Split('/')[1], 5, error); }
                }
            });
            worker.Start();
            foreach (var fault in all) queue.Add(fault);
            queue.CompleteAdding();
            worker.Join();
        }

        static int FreePort()
        {
            var socket = new TcpListener(IPAddress.Loopback, 0);
            socket.Start();
            var port = ((IPEndPoint)socket.LocalEndpoint).Port;
            socket.Stop();
            return port;
        }

        static async Task OverHttp(List<Fault> all, int port)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            listener.Start();
            for (var n = 0; n < all.Count; n++)
            {
                var request = new WebClient().DownloadStringTaskAsync($"http://127.0.0.1:{port}/{n}");
                var context = await listener.GetContextAsync();
                await Handle(context, all[int.Parse(context.Request.Url.AbsolutePath.Substring(1))]);
                await request;
            }
            listener.Stop();
        }

        static async Task Handle(HttpListenerContext context, Fault fault)
        {
            try { await Layered(fault.Meet); }
            catch (Exception error) { Report(fault, fault.Route, 2, error); }
            context.Response.Close();
        }

        static void Main()
        {
            var down = FreePort();
            var all = Faults(down);
            if (Door == "http") OverHttp(all, FreePort()).Wait();
            else if (Door == "job") OverJobs(all);
            else OverCli(all).Wait();
            Environment.Exit(0);
        }
    }
}
