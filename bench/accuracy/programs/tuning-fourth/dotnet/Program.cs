using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using Example.Claims;

namespace Example.Doors
{
    public class Entry
    {
        public string Bug, Route;
        public Action Call;

        public Entry(string bug, string route, Action call)
        {
            Bug = bug;
            Route = route;
            Call = call;
        }
    }

    public interface ILayer { void Invoke(Action next); }

    public class TimingLayer : ILayer
    {
        public TimeSpan Took;

        public void Invoke(Action next)
        {
            var started = DateTime.UtcNow;
            try { next(); }
            finally { Took = DateTime.UtcNow - started; }
        }
    }

    public class TransactionLayer : ILayer
    {
        private readonly object gate = new object();

        public void Invoke(Action next)
        {
            lock (gate) next();
        }
    }

    public class Pipeline
    {
        private readonly IReadOnlyList<ILayer> layers;

        public Pipeline(IReadOnlyList<ILayer> layers) { this.layers = layers; }

        public void Run(Action last, int at = 0)
        {
            if (at == layers.Count) last();
            else layers[at].Invoke(() => Run(last, at + 1));
        }
    }

    public static class Program
    {
        private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SEED"));

        private static T Pick<T>(params T[] of) => of[Seed % of.Length];

        private static List<Entry> Entries(string address, int closed)
        {
            var id = "C" + (Seed * 7919 + 10000).ToString(CultureInfo.InvariantCulture);
            var name = Pick("Berg", "Costa", "Demir", "Evans", "Fischer", "Gupta", "Hansen");
            var word = Pick("hail", "theft", "glass", "water", "fire");
            var bare = new Claim { Id = id, Policy = new Policy { Id = "P" + id, Limit = 100 * Seed }, Amount = Pick<object>(Seed, word, 2.5) };
            var homeless = new Claim { Id = id + "H", Policy = new Policy { Id = "P" + id, Holder = new Holder { Name = name } } };
            var service = new ClaimService();
            service.Add(bare);
            var documents = new Documents(Environment.GetEnvironmentVariable("PREFIX"));
            var assessors = new Assessors();
            var partners = new Partners();
            return new List<Entry>
            {
                new Entry("claim-without-holder", "GET /claims/{id}/letter", () => service.Salutation(bare)),
                new Entry("holder-without-city", "GET /claims/{id}/head", () => service.Letterhead(homeless)),
                new Entry("kind-not-covered", "GET /policies/{id}/coverage", () => service.Coverage(bare.Policy, word)),
                new Entry("claim-unknown", "GET /claims/{id}", () => service.Find(id + "X")),
                new Entry("claim-added-twice", "POST /claims", () => service.Add(bare)),
                new Entry("nothing-paid-yet", "GET /claims/{id}/last", () => service.LastPayment(bare)),
                new Entry("region-without-adjuster", "GET /adjusters", () => service.Adjuster(new[] { name }, word)),
                new Entry("mean-of-none", "GET /claims/{id}/mean", () => service.MeanPayment(bare)),
                new Entry("limit-exceeded", "POST /payments", () => service.Pay(bare, 100 * Seed + 50)),
                new Entry("opened-without-reason", "POST /claims/open", () => service.Open(new Dictionary<string, string> { { "reason", " " }, { "policy", id } })),
                new Entry("closed-without-reason", "POST /claims/close", () => service.Close(new Dictionary<string, string> { { "policy", id } })),
                new Entry("amount-of-other-type", "GET /claims/{id}/amount", () => service.AmountOf(bare)),
                new Entry("amount-in-words", "POST /amounts", () => service.ParseAmount(Pick("about 500", "12.500,00 EUR", "", "n/a"))),
                new Entry("day-in-words", "POST /claims/{id}/day", () => service.Occurred(Pick("yesterday", "4.5.2031", "2031-5-4", "05/04/31"))),
                new Entry("number-too-short", "GET /branches/{number}", () => service.Branch(id.Substring(0, 3 + Seed % 3))),
                new Entry("points-overflow", "GET /points", () => service.Points(new[] { 100000 + Seed, 50000, 3 })),
                new Entry("removed-in-loop", "POST /claims/settle", () => service.DropSettled(new List<Claim> { bare, homeless })),
                new Entry("row-of-two-cells", "POST /imports", () => string.Join("\n", service.Rows(new[] { new[] { name, word } }))),
                new Entry("scan-missing", "GET /claims/{id}/scan", () => documents.Scan(id)),
                new Entry("terms-of-year", "GET /terms/{year}", () => documents.Terms((2030 + Seed).ToString(CultureInfo.InvariantCulture))),
                new Entry("finished-twice", "POST /documents", () => { documents.Finish(new byte[Seed]); documents.Finish(new byte[Seed]); }),
                new Entry("estimate-is-text", "POST /estimates", () => documents.Estimate(Pick(word, "{\"a\":" + Seed + "}", "<a>" + name))),
                new Entry("distance-to-nowhere", "POST /assessments", () => assessors.Assess(id, homeless.Policy.Holder).GetAwaiter().GetResult()),
                new Entry("claim-without-policy", "POST /assessments/all", () => assessors.AssessAll(new[] { new Claim { Id = id } })),
                new Entry("quote-slow", "POST /quotes", () => assessors.Quote(name, 5 + Seed).GetAwaiter().GetResult()),
                new Entry("garage-fails", "GET /garages/{id}", () => partners.Garage(address, id)),
                new Entry("register-fails", "GET /vehicles/{plate}", () => partners.Register(address, name.Substring(0, 2) + Seed)),
                new Entry("probe-refused", "POST /probes", () => partners.Probe(closed)),
            };
        }

        private static string Json(string text)
        {
            var json = new StringBuilder("\"");
            foreach (var c in text)
            {
                if (c == '"' || c == '\\') json.Append('\\').Append(c);
                else if (c < ' ') json.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)c);
                else json.Append(c);
            }
            return json.Append('"').ToString();
        }

        private static void Report(Entry entry, string span, int kind, Exception error)
        {
            Console.WriteLine("{\"bug\":" + Json(entry.Bug) + ",\"type\":" + Json(error.GetType().FullName) + ",\"message\":" + Json(error.Message)
                + ",\"stack\":" + Json(error.ToString()) + ",\"span\":" + Json(span) + ",\"kind\":" + kind + "}");
        }

        private static void Attempt(Entry entry, string span, int kind, Action call)
        {
            try { call(); }
            catch (Exception error) { Report(entry, span, kind, error); }
        }

        private static void Answer(TcpListener listener)
        {
            while (true)
            {
                using (var client = listener.AcceptTcpClient())
                {
                    var stream = client.GetStream();
                    var read = stream.Read(new byte[4096], 0, 4096);
                    var head = Encoding.ASCII.GetBytes("HTTP/1.1 " + (read > 0 ? 500 + Seed % 4 : 400) + " Answer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    stream.Write(head, 0, head.Length);
                }
            }
        }

        public static void Main()
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            new Thread(() => Answer(listener)) { IsBackground = true }.Start();
            var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var closed = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            var without = (Environment.GetEnvironmentVariable("WITHOUT") ?? "").Split(',');
            var entries = Entries("http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port, closed).Where(entry => !without.Contains(entry.Bug)).ToList();
            var layers = new Dictionary<string, ILayer[]>
            {
                { "none", new ILayer[0] }, { "timing", new ILayer[] { new TimingLayer() } }, { "both", new ILayer[] { new TransactionLayer(), new TimingLayer() } },
            }[Environment.GetEnvironmentVariable("WRAP") ?? "none"];
            var pipeline = new Pipeline(layers);
            switch (Environment.GetEnvironmentVariable("DOOR"))
            {
                case "http":
                    foreach (var entry in entries) Attempt(entry, entry.Route, 2, () => pipeline.Run(entry.Call));
                    break;
                case "job":
                    var worker = new Thread(() => { foreach (var entry in entries) Attempt(entry, "claims-nightly", 5, () => pipeline.Run(entry.Call)); });
                    worker.Start();
                    worker.Join();
                    break;
                default:
                    foreach (var entry in entries) Attempt(entry, "claims import", 1, entry.Call);
                    break;
            }
            Environment.Exit(0);
        }
    }
}
