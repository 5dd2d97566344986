using System;
using System.Net;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace HoofPass.Console
{
    public class StudJobException : Exception
    {
        public StudJobException(string message, Exception inner) : base(message, inner) { }
    }

    public class Entrance
    {
        private readonly string wrap = Environment.GetEnvironmentVariable("WRAP");

        public void Handle(Action<Chance> work, Chance chance)
        {
            if (wrap == "cause")
            {
                try { work(chance); }
                catch (Exception failed) { throw new StudJobException("job stopped, " + failed.GetType().Name + ": " + failed.Message, failed); }
            }
            else if (wrap == "layers") Scoped(() => Measured(() => work(chance)));
            else work(chance);
        }

        private void Scoped(Action next) { next(); }

        private void Measured(Action next)
        {
            try { next(); }
            finally { GC.KeepAlive(next); }
        }

        public Exception Open(string door, Action<Chance> work, Chance chance)
        {
            Exception caught = null;
            if (door == "thread")
            {
                var thread = new Thread(() => { try { Handle(work, chance); } catch (Exception failed) { caught = failed; } });
                thread.Start();
                thread.Join();
            }
            else if (door == "task")
            {
                try { Later(work, chance).GetAwaiter().GetResult(); } catch (Exception failed) { caught = failed; }
            }
            else if (door == "reflection")
            {
                try { typeof(Entrance).GetMethod("Handle").Invoke(this, new object[] { work, chance }); } catch (Exception failed) { caught = failed is TargetInvocationException ? failed.InnerException : failed; }
            }
            else if (door == "http")
            {
                using (var listener = new HttpListener())
                {
                    listener.Prefixes.Add("http://127.0.0.1:9804/");
                    listener.Start();
                    var asked = Task.Run(() => { try { new WebClient().DownloadString("http://127.0.0.1:9804/"); } catch (WebException) { } });
                    var context = listener.GetContext();
                    try { Handle(work, chance); } catch (Exception failed) { caught = failed; }
                    context.Response.StatusCode = 500;
                    context.Response.Close();
                    asked.Wait();
                }
            }
            else
            {
                try { Handle(work, chance); } catch (Exception failed) { caught = failed; }
            }
            return caught;
        }

        private async Task Later(Action<Chance> work, Chance chance)
        {
            await Task.Yield();
            Handle(work, chance);
        }
    }

    public static class Program
    {
        public static void Main()
        {
            var upstream = new HttpListener();
            upstream.Prefixes.Add("http://127.0.0.1:9803/");
            upstream.Start();
            var serving = new Thread(() =>
            {
                while (true)
                {
                    var context = upstream.GetContext();
                    Task.Run(() =>
                    {
                        if (context.Request.Url.AbsolutePath == "/slow") Thread.Sleep(250);
                        context.Response.StatusCode = 403;
                        try { context.Response.Close(); } catch (Exception) { }
                    });
                }
            });
            serving.IsBackground = true;
            serving.Start();
            var door = Environment.GetEnvironmentVariable("DOOR") ?? "main";
            var chance = new Chance(int.Parse(Environment.GetEnvironmentVariable("SEED")));
            var tasks = new Tasks(Environment.GetEnvironmentVariable("PREFIX"), 9803);
            var entrance = new Entrance();
            foreach (var each in tasks.All)
            {
                var failed = entrance.Open(door, each.Value, chance);
                if (failed == null) { System.Console.Error.WriteLine("nothing failed: " + each.Key); continue; }
                System.Console.WriteLine(JsonConvert.SerializeObject(new Line { bug = each.Key, type = failed.GetType().FullName, message = failed.Message, stack = failed.ToString(), span = door == "http" ? "POST /studbook" : "studbook." + door, kind = door == "http" ? 2 : 1 }));
            }
            Environment.Exit(0);
        }

        private class Line
        {
            public string bug, type, message, stack, span;
            public int kind;
        }
    }
}
