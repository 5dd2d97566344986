using System;
using System.Collections.Generic;
using System.Net;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Foamline.Common;
using Newtonsoft.Json;

namespace Foamline
{
    public static class Program
    {
        private static readonly string Door = Environment.GetEnvironmentVariable("DOOR") ?? "cli";
        private static readonly string Wrap = Environment.GetEnvironmentVariable("WRAP") ?? "";

        /// <summary>As <c>Activity.RecordException</c> of the SDK does.</summary>
        private static void Report(string bug, string part, Exception e)
        {
            var culture = Thread.CurrentThread.CurrentUICulture;
            var sent = new Dictionary<string, object>
            {
                { "bug", bug }, { "type", e.GetType().FullName }, { "message", e.Message }, { "stack", e.ToString() }, { "span", Door + " " + part }, { "kind", Door == "http" ? 1 : 0 },
            };
            Console.WriteLine(JsonConvert.SerializeObject(sent));
        }

        private static string Serve(HttpListener listener)
        {
            var port = 9975;
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            listener.Start();
            Task.Run(() =>
            {
                while (listener.IsListening)
                {
                    var context = listener.GetContext();
                    Task.Run(() => Answer(context));
                }
            });
            return $"http://127.0.0.1:{port}";
        }

        private static void Answer(HttpListenerContext context)
        {
            var path = context.Request.Url.AbsolutePath;
            if (path.StartsWith("/slow")) Thread.Sleep(400);
            context.Response.StatusCode = path.StartsWith("/firmware") ? 404 : path.StartsWith("/gates") ? 423 : 200;
            var body = System.Text.Encoding.ASCII.GetBytes(path.StartsWith("/meters") ? "<html>login</html>" : "{\"level\":3}");
            try
            {
                context.Response.OutputStream.Write(body, 0, body.Length);
                context.Response.Close();
            }
            catch (Exception)
            {
                context.Response.Abort();
            }
        }

        public static int Main()
        {
            Agenda.Fill();
            var listener = new HttpListener();
            var site = new Site(Serve(listener), Environment.GetEnvironmentVariable("PREFIX"));
            var draws = new Draws(int.Parse(Environment.GetEnvironmentVariable("SEED")));
            var crew = new Crew(site, draws);
            foreach (var item in Agenda.Items)
            {
                try
                {
                    Through(crew, item.Item2, item.Item3).GetAwaiter().GetResult();
                }
                catch (Exception e)
                {
                    Report(item.Item1, item.Item2, e);
                }
            }
            Environment.Exit(0);
            return 0;
        }

        private static async Task Through(Crew crew, string part, Func<Site, Draws, object> work)
        {
            switch (Door)
            {
                case "http":
                    await new Router(crew, Wrap == "middleware").Handle(part, work);
                    break;
                case "thread":
                    var done = new TaskCompletionSource<bool>();
                    new Thread(() =>
                    {
                        try
                        {
                            crew.Work(part, work).GetAwaiter().GetResult();
                            done.SetResult(true);
                        }
                        catch (Exception e)
                        {
                            done.SetException(e);
                        }
                    }).Start();
                    await done.Task;
                    break;
                case "task":
                    await Task.Run(() => crew.Work(part, work));
                    break;
                case "reflection":
                    try
                    {
                        await (Task)typeof(Crew).GetMethod("Work").Invoke(crew, new object[] { part, work });
                    }
                    catch (TargetInvocationException e)
                    {
                        throw e.InnerException;
                    }
                    break;
                default:
                    await crew.Work(part, work);
                    break;
            }
        }
    }

    public sealed class Crew
    {
        private readonly Site site;
        private readonly Draws draws;
        private readonly bool named = Environment.GetEnvironmentVariable("WRAP") == "cause";

        public Crew(Site site, Draws draws)
        {
            this.site = site;
            this.draws = draws;
        }

        public async Task Work(string part, Func<Site, Draws, object> work)
        {
            try
            {
                if (work(site, draws) is Task task) await task;
            }
            catch (Exception e) when (named)
            {
                throw new ShiftFailed(part, e);
            }
        }
    }

    public sealed class Router
    {
        private readonly Func<string, Func<Site, Draws, object>, Task> chain;

        public Router(Crew crew, bool layered)
        {
            chain = crew.Work;
            if (!layered) return;
            var inner = chain;
            Func<string, Func<Site, Draws, object>, Task> timed = async (part, work) =>
            {
                var started = Environment.TickCount;
                try
                {
                    await inner(part, work);
                }
                finally
                {
                    Last = Environment.TickCount - started;
                }
            };
            chain = async (part, work) =>
            {
                if (part.Length > 0) await timed(part, work);
            };
        }

        public int Last { get; private set; }

        public async Task Handle(string part, Func<Site, Draws, object> work)
        {
            await Task.Yield();
            await chain(part, work);
        }
    }
}
