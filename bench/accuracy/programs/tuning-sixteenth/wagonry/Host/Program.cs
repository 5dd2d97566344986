using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using Newtonsoft.Json;
using Wagonry.Clients;
using Wagonry.Data;
using Wagonry.Services;
using Wagonry.Support;

namespace Wagonry.Host
{
    public static class Program
    {
        private static readonly string Wrap = Environment.GetEnvironmentVariable("WRAP") ?? "";
        private static readonly object Gate = new object();

        private static void Report(Entry entry, Exception error)
        {
            var line = new Dictionary<string, object>
            {
                { "bug", entry.Label }, { "type", error.GetType().FullName }, { "message", error.Message }, { "stack", error.ToString() }, { "span", entry.Span }, { "kind", entry.Kind },
            };
            lock (Gate) Console.WriteLine(JsonConvert.SerializeObject(line));
        }

        private static object Timed(Ask next, Yard yard, Values v)
        {
            var started = Environment.TickCount;
            try
            {
                return next(yard, v);
            }
            finally
            {
                started -= Environment.TickCount;
            }
        }

        private static object Authorized(Ask next, Yard yard, Values v)
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
            return next(yard, v);
        }

        private static object Dispatch(Ask ask, Yard yard, Values v)
        {
            var call = ask;
            if (Wrap == "both" || Wrap == "timed") { var inner = call; call = (y, values) => Timed(inner, y, values); }
            if (Wrap == "both") { var inner = call; call = (y, values) => Authorized(inner, y, values); }
            return call(yard, v);
        }

        private static void Guarded(Entry entry, Yard yard, Values v)
        {
            try
            {
                Dispatch(entry.Ask, yard, v);
            }
            catch (Exception error)
            {
                Report(entry, error);
            }
        }

        public static object Invoke(Ask ask, Yard yard, Values v)
        {
            return Dispatch(ask, yard, v);
        }

        private static HttpListener Listen(out string url, Action<HttpListenerContext> answer)
        {
            for (var port = 9580; ; port++)
            {
                var listener = new HttpListener();
                url = "http://127.0.0.1:" + port;
                listener.Prefixes.Add(url + "/");
                try { listener.Start(); }
                catch (Exception) { continue; }
                var thread = new Thread(() => { while (listener.IsListening) { try { var context = listener.GetContext(); ThreadPool.QueueUserWorkItem(_ => answer(context)); } catch (Exception) { return; } } });
                thread.IsBackground = true;
                thread.Start();
                return listener;
            }
        }

        private static void Upstream(HttpListenerContext context)
        {
            var path = context.Request.Url.AbsolutePath;
            if (path.Contains("slow")) Thread.Sleep(600);
            context.Response.StatusCode = path.Contains("gone") ? 404 : path.Contains("fail") ? 500 : 200;
            var body = Encoding.UTF8.GetBytes(path.Contains("html") ? "<html></html>" : "{\"train\": 1}");
            try
            {
                context.Response.OutputStream.Write(body, 0, body.Length);
                context.Response.Close();
            }
            catch (Exception) { }
        }

        public static void Main()
        {
            var seed = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "1");
            var door = Environment.GetEnvironmentVariable("DOOR") ?? "cli";
            var mute = new TcpListener(IPAddress.Loopback, 0);
            mute.Start();
            string feed, front;
            Listen(out feed, Upstream);
            var database = new Database(":memory:");
            database.Migrate();
            var store = new WagonStore(database);
            var yard = new Yard { Store = store, Service = new YardService(store), Feed = new FeedClient(feed), Mute = ((IPEndPoint)mute.LocalEndpoint).Port };
            Listen(out front, context =>
            {
                var i = int.Parse(context.Request.Url.AbsolutePath.Substring(1));
                Guarded(Entries.All[i], yard, new Values(seed * 1000 + i));
                context.Response.Close();
            });
            for (var i = 0; i < Entries.All.Count; i++)
            {
                var entry = Entries.All[i];
                var v = new Values(seed * 1000 + i);
                if (door == "http") new WebClient().DownloadString(front + "/" + i);
                else if (door == "thread") { var thread = new Thread(() => Guarded(entry, yard, v)); thread.Start(); thread.Join(); }
                else if (door == "reflection")
                {
                    try { typeof(Program).GetMethod("Invoke").Invoke(null, new object[] { entry.Ask, yard, v }); }
                    catch (Exception error) { Report(entry, error is System.Reflection.TargetInvocationException ? error.InnerException : error); }
                }
                else Guarded(entry, yard, v);
            }
            Console.Out.Flush();
            Environment.Exit(0);
        }
    }
}
