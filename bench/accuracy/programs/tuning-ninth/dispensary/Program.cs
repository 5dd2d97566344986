using System;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Apotheka
{
    public class JobFailedException : Exception
    {
        public JobFailedException(string job, Exception inner) : base("Job '" + job + "' failed: " + inner.Message, inner) { }
    }

    public static class Program
    {
        private static Action Timed(Action next) => () =>
        {
            var began = DateTime.UtcNow;
            try { next(); }
            finally { GC.KeepAlive(began); }
        };

        private static Action Scoped(Action next) => () =>
        {
            using (new CancellationTokenSource()) next();
        };

        private static Action Wrapped(string job, Action next) => () =>
        {
            try { next(); }
            catch (Exception e) { throw new JobFailedException(job, e); }
        };

        private static void OnThread(Action work)
        {
            Exception failed = null;
            var worker = new Thread(() =>
            {
                try { work(); }
                catch (Exception error) { failed = error; }
            });
            worker.Start();
            worker.Join();
            if (failed != null) ExceptionDispatchInfo.Capture(failed).Throw();
        }

        private static void ByReflection(Action work)
        {
            try
            {
                typeof(Action).GetMethod("Invoke").Invoke(work, null);
            }
            catch (TargetInvocationException e)
            {
                ExceptionDispatchInfo.Capture(e.InnerException).Throw();
            }
        }

        private static void Through(string door, Action work)
        {
            switch (door)
            {
                case "http": Task.Run(work).GetAwaiter().GetResult(); break;
                case "thread": OnThread(work); break;
                case "reflection": ByReflection(work); break;
                default: work(); break;
            }
        }

        public static void Main()
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
            var door = Environment.GetEnvironmentVariable("DOOR") ?? "cli";
            var layers = Environment.GetEnvironmentVariable("WRAP") ?? "";
            var seed = int.Parse(Environment.GetEnvironmentVariable("SEED"));
            foreach (var scenario in new Scenarios(seed).Build(Environment.GetEnvironmentVariable("PREFIX")))
            {
                if (scenario.Label == "") continue;
                var work = scenario.Work;
                if (layers.Contains("middleware")) work = Timed(Scoped(work));
                if (layers.Contains("cause")) work = Wrapped(scenario.Route, work);
                try
                {
                    Through(door, work);
                    Console.Error.WriteLine(scenario.Label + " did not fail");
                }
                catch (Exception error)
                {
                    Print(scenario.Label, error, door == "http" ? scenario.Route : door + " " + scenario.Route, door == "http" ? 2 : 1);
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
