using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Assay
{
    /// <summary>Meets each fault once, through the door that ENTRY names.</summary>
    public static class Program
    {
        private static readonly Random Random = new Random(int.Parse(Environment.GetEnvironmentVariable("SEED")) * 17);
        private static readonly string Entry = Environment.GetEnvironmentVariable("ENTRY") ?? "cli";
        private static readonly int Wraps = int.Parse(Environment.GetEnvironmentVariable("WRAP") ?? "0");

        private delegate Task Next();

        private sealed class Audit
        {
            public async Task Invoke(Next next)
            {
                await next();
            }
        }

        private sealed class Culture
        {
            public Task Invoke(Next next)
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                return next();
            }
        }

        private static async Task Handle(Func<Task> action)
        {
            await Task.Yield();
            await action();
        }

        private static Task Request(Func<Task> action)
        {
            Next next = () => Handle(action);
            if (Wraps > 0) { var inner = next; next = () => new Audit().Invoke(inner); }
            if (Wraps > 1) { var inner = next; next = () => new Culture().Invoke(inner); }
            return next();
        }

        private static void Job(Func<Task> action)
        {
            Exception failure = null;
            var worker = new Thread(() =>
            {
                try { action().GetAwaiter().GetResult(); } catch (Exception e) { failure = e; }
            });
            worker.Start();
            worker.Join();
            if (failure != null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
        }

        private static string Json(string text)
        {
            var quoted = new StringBuilder("\"");
            foreach (var c in text)
            {
                if (c == '"' || c == '\\') quoted.Append('\\').Append(c);
                else if (c < 32) quoted.Append("\\u").Append(((int)c).ToString("x4"));
                else quoted.Append(c);
            }
            return quoted.Append('"').ToString();
        }

        private static void Record(string bug, Exception e)
        {
            Console.WriteLine("{\"bug\":" + Json(bug) + ",\"type\":" + Json(e.GetType().FullName) + ",\"message\":" + Json(e.Message) + ",\"stack\":" + Json(e.ToString()) + "}");
        }

        private static string Id(string prefix) { return prefix + "-" + Random.Next(10000, 99999); }
        private static string Pick(params string[] of) { return of[Random.Next(of.Length)]; }

        public static void Main()
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var api = new Endpoints();
            var bugs = new List<KeyValuePair<string, Func<Task>>>();
            Action<string, Func<Form, Task>, Form> add = (bug, endpoint, form) => bugs.Add(new KeyValuePair<string, Func<Task>>(bug, () => endpoint(form)));
            add("titrated-before-weighed", api.Titrate, new Form { { "code", "S-1" }, { "volume", Random.Next(90) } });
            add("diluted-before-weighed", api.Dilute, new Form { { "code", "S-2" }, { "volume", Random.Next(90) } });
            add("titration-of-thrown-away", api.Titrate, new Form { { "code", Id("S") }, { "volume", 2 } });
            add("dilution-of-thrown-away", api.Dilute, new Form { { "code", Id("S") }, { "volume", 2 } });
            add("received-in-local-form", api.Receive, new Form { { "at", Random.Next(1, 28) + "." + Random.Next(1, 12) + ".2031" } });
            add("due-without-time", api.Deadline, new Form { { "at", "2031-0" + Random.Next(1, 9) + "-1" + Random.Next(9) } });
            add("scale-with-unit", api.Weigh, new Form { { "line", "A;B;" + Random.Next(900) + " mg" } });
            add("scale-line-cut-off", api.Weigh, new Form { { "line", "A;" + Random.Next(900) } });
            add("short-seal", api.Seal, new Form { { "code", Id("S") }, { "seal", Pick("A", "BB", "CC7") + Random.Next(99) } });
            add("sealed-too-late", api.Seal, new Form { { "code", Id("S") }, { "seal", "QX" + Random.Next(100000, 999999) }, { "measured", true } });
            add("batch-without-manifest", api.Unpack, new Form { { "batch", Id("batch") } });
            add("reply-of-new-driver", api.Reply, new Form { { "reply", new List<string> { Id("R") } } });
            add("instrument-off", api.Ask, new Form { { "instrument", Pick("ICP", "XRF", "GC") + Random.Next(90) }, { "port", Random.Next(2, 9) } });
            add("flame-does-not-light", api.Burn, new Form { { "seconds", Random.Next(9) } });
            add("valve-open-in-words", api.Rinse, new Form { { "lines", new[] { "v1=0", "v2=" + Pick("open", "shut", "half") + Random.Next(9) } } });
            add("carousel-of-larger-model", api.Gather, new Form { { "positions", new[] { 1, Random.Next(60, 99) } } });
            add("customer-without-contact", api.Certify, new Form { { "code", Id("S") }, { "customer", Id("N") } });
            add("sample-of-nobody", api.Certify, new Form { { "code", Id("S") } });
            add("text-not-translated", api.Translate, new Form { { "key", Pick("uncertainty", "accreditation", "limit") + Random.Next(9) } });
            foreach (var bug in bugs)
            {
                try
                {
                    if (Entry == "http") Request(bug.Value).GetAwaiter().GetResult();
                    else if (Entry == "job") Job(bug.Value);
                    else bug.Value().GetAwaiter().GetResult();
                }
                catch (Exception e)
                {
                    Record(bug.Key, e);
                }
            }
        }
    }
}
