using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using StageCrate.Clients;
using StageCrate.Util;

namespace StageCrate.Doors
{
    public class WorkFailedException : Exception
    {
        public WorkFailedException(string message, Exception inner) : base(message, inner) { }
    }

    public static class Program
    {
        static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SEED"));
        static readonly string Wrap = Environment.GetEnvironmentVariable("WRAP") ?? "";

        static void Report(string bug, Exception error, string span, int kind)
        {
            var thread = Thread.CurrentThread;
            var culture = thread.CurrentUICulture;
            thread.CurrentUICulture = System.Globalization.CultureInfo.InvariantCulture;
            var stack = error.ToString();
            thread.CurrentUICulture = culture;
            Console.WriteLine(JsonConvert.SerializeObject(new { bug, type = error.GetType().FullName, message = error.Message, stack, span, kind }));
        }

        static void Run(Action<Values> step)
        {
            var values = new Values(Seed);
            if (Wrap == "middleware") new Timing(new Culture(step).Invoke).Invoke(values);
            else if (Wrap == "cause")
            {
                try { step(values); }
                catch (Exception e) { throw new WorkFailedException("Work order " + values.Number(1000, 9999) + " failed", e); }
            }
            else step(values);
        }

        class Timing
        {
            readonly Action<Values> next;
            public TimeSpan Took;
            public Timing(Action<Values> next) { this.next = next; }
            public void Invoke(Values values)
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                try { next(values); }
                finally { Took = watch.Elapsed; }
            }
        }

        class Culture
        {
            readonly Action<Values> next;
            public Culture(Action<Values> next) { this.next = next; }
            public void Invoke(Values values)
            {
                Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
                next(values);
            }
        }

        public static void Main()
        {
            Partner.Start();
            switch (Environment.GetEnvironmentVariable("DOOR"))
            {
                case "http": Http(); break;
                case "thread": Threads(); break;
                case "task": Tasks(); break;
                case "reflection": Reflected(); break;
                default: Plain(); break;
            }
            Environment.Exit(0);
        }

        static void Plain()
        {
            foreach (var entry in Entries.All)
            {
                try { Run(entry.Value); }
                catch (Exception e) { Report(entry.Key, e, "stage door", 0); }
            }
        }

        static void Http()
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:9821/");
            listener.Start();
            ThreadPool.QueueUserWorkItem(_ =>
            {
                while (true)
                {
                    var context = listener.GetContext();
                    Handle(context);
                }
            });
            for (var i = 0; i < Entries.All.Count; i++) WebRequest.Create("http://127.0.0.1:9821/" + i).GetResponse().Close();
        }

        static void Handle(HttpListenerContext context)
        {
            var entry = Entries.All[int.Parse(context.Request.Url.AbsolutePath.Substring(1))];
            try { Run(entry.Value); }
            catch (Exception e) { Report(entry.Key, e, "POST /props", 1); }
            context.Response.StatusCode = 204;
            context.Response.Close();
        }

        static void Threads()
        {
            foreach (var entry in Entries.All)
            {
                var thread = new Thread(() =>
                {
                    try { Run(entry.Value); }
                    catch (Exception e) { Report(entry.Key, e, "props consumer", 4); }
                });
                thread.Start();
                thread.Join();
            }
        }

        static void Tasks()
        {
            foreach (var entry in Entries.All)
            {
                try { Task.Run(() => Run(entry.Value)).GetAwaiter().GetResult(); }
                catch (Exception e) { Report(entry.Key, e, "props.job", 0); }
            }
        }

        static void Reflected()
        {
            var run = typeof(Program).GetMethod("Run", BindingFlags.NonPublic | BindingFlags.Static);
            foreach (var entry in Entries.All)
            {
                try { run.Invoke(null, new object[] { entry.Value }); }
                catch (TargetInvocationException e) { Report(entry.Key, e.InnerException, "rpc props", 1); }
            }
        }
    }
}
