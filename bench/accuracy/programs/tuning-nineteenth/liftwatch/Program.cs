using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Liftwatch {
    public static class Program {
        static readonly string Door = Environment.GetEnvironmentVariable("DOOR") ?? "cli";
        static readonly string Wrap = Environment.GetEnvironmentVariable("WRAP") ?? "";

        static void Sent(Entry entry, Exception error) {
            Console.WriteLine(JsonConvert.SerializeObject(new {
                bug = entry.Label, type = error.GetType().FullName, message = error.Message, stack = error.ToString(), span = entry.Span, kind = entry.Kind,
            }));
            Console.Out.Flush();
        }

        static void Timed(Action run) {
            var watch = Stopwatch.StartNew();
            try {
                run();
            } finally {
                watch.Stop();
            }
        }

        static void Layered(Entry entry) {
            if (Wrap == "middleware") Timed(() => Timed(entry.Run));
            else if (Wrap == "cause") {
                try {
                    entry.Run();
                } catch (Exception e) {
                    throw new InvalidOperationException("step failed: " + e.Message, e);
                }
            } else entry.Run();
        }

        static void Attempt(Entry entry) {
            try {
                Layered(entry);
                Console.Error.WriteLine("no error: " + entry.Label);
            } catch (Exception e) {
                Sent(entry, e);
            }
        }

        public static void Invoke(Entry entry) => Layered(entry);

        static HttpListener Listen(int port, Action<HttpListenerContext> answer) {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:" + port + "/");
            listener.Start();
            new Thread(() => {
                while (true) {
                    var context = listener.GetContext();
                    ThreadPool.QueueUserWorkItem(_ => {
                        try {
                            answer(context);
                            context.Response.Close();
                        } catch (Exception) { }
                    });
                }
            }) { IsBackground = true }.Start();
            return listener;
        }

        static void Partner(HttpListenerContext context) {
            var path = context.Request.Url.AbsolutePath;
            var body = "{}";
            if (path.StartsWith("/position")) context.Response.StatusCode = 404;
            if (path.StartsWith("/floor")) body = "<html>Sign in</html>";
            if (path.StartsWith("/slow")) Thread.Sleep(500);
            var bytes = Encoding.UTF8.GetBytes(body);
            context.Response.OutputStream.Write(bytes, 0, bytes.Length);
        }

        static void ThroughHttp() {
            Listen(9871, context => Attempt(Entries.All[int.Parse(context.Request.Url.AbsolutePath.Substring(5))]));
            for (var i = 0; i < Entries.All.Count; i++) {
                var request = WebRequest.Create("http://127.0.0.1:9871/rpc/" + i);
                request.Proxy = null;
                request.GetResponse().Close();
            }
        }

        static void ThroughReflection() {
            var method = typeof(Program).GetMethod("Invoke");
            foreach (var entry in Entries.All) {
                try {
                    method.Invoke(null, new object[] { entry });
                } catch (Exception e) {
                    Sent(entry, e is TargetInvocationException ? e.InnerException : e);
                }
            }
        }

        static async Task Run(Entry entry) {
            try {
                await Task.Run(() => Layered(entry));
            } catch (Exception e) {
                Sent(entry, e);
            }
        }

        public static void Main() {
            Listen(9872, Partner);
            switch (Door) {
                case "http": ThroughHttp(); break;
                case "reflection": ThroughReflection(); break;
                case "task": foreach (var entry in Entries.All) Run(entry).Wait(); break;
                case "thread":
                    foreach (var entry in Entries.All) {
                        var thread = new Thread(() => Attempt(entry));
                        thread.Start();
                        thread.Join();
                    }
                    break;
                default: Entries.All.ForEach(Attempt); break;
            }
            Environment.Exit(0);
        }
    }
}
