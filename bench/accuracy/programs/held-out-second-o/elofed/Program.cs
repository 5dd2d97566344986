using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Elofed
{
    public class StepFailedException : Exception
    {
        public StepFailedException(Exception inner) : base("step failed: " + inner.Message, inner)
        {
        }
    }

    public delegate void Next(int index);

    public class AuthenticationLayer
    {
        public void Invoke(int index, Next next)
        {
            next(index);
        }
    }

    public class CompressionLayer
    {
        public void Invoke(int index, Next next)
        {
            next(index);
        }
    }

    public static class Program
    {
        private static readonly string Door = Environment.GetEnvironmentVariable("DOOR") ?? "plain";
        private static readonly string Wrap = Environment.GetEnvironmentVariable("WRAP") ?? "";
        private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SEED"));

        private static void Serve(int index)
        {
            var ask = new Ask(Seed * 1000 + index);
            if (Wrap != "cause")
            {
                Entries.All[index].Body(ask);
                return;
            }
            try
            {
                Entries.All[index].Body(ask);
            }
            catch (Exception e)
            {
                throw new StepFailedException(e);
            }
        }

        public static void Handle(int index)
        {
            if (Wrap == "middleware")
                new AuthenticationLayer().Invoke(index, i => new CompressionLayer().Invoke(i, Serve));
            else
                Serve(index);
        }

        private static void Report(int index, Exception error)
        {
            var line = new Dictionary<string, object> { { "bug", Entries.All[index].Label }, { "type", error.GetType().ToString() }, { "message", error.Message }, { "stack", error.ToString() }, { "span", Entries.All[index].Span }, { "kind", Door == "http" ? 2 : 1 } };
            Console.WriteLine(JsonConvert.SerializeObject(line));
        }

        private static void Guarded(int index)
        {
            try
            {
                Handle(index);
            }
            catch (Exception e)
            {
                Report(index, e);
            }
        }

        private static void Partner()
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:9846/");
            listener.Start();
            var thread = new Thread(() =>
            {
                while (true)
                {
                    var context = listener.GetContext();
                    ThreadPool.QueueUserWorkItem(_ =>
                    {
                        var path = context.Request.Url.AbsolutePath;
                        if (path.StartsWith("/slow"))
                            Thread.Sleep(500);
                        if (path.StartsWith("/transfers"))
                            context.Response.StatusCode = 403;
                        var body = Encoding.UTF8.GetBytes(path.StartsWith("/payments") ? "status=402" : "<html>");
                        try
                        {
                            context.Response.OutputStream.Write(body, 0, body.Length);
                            context.Response.Close();
                        }
                        catch (Exception)
                        {
                            context.Response.Abort();
                        }
                    });
                }
            }) { IsBackground = true };
            thread.Start();
        }

        private static void OverHttp()
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:9847/");
            listener.Start();
            var thread = new Thread(() =>
            {
                while (true)
                {
                    var context = listener.GetContext();
                    Guarded(int.Parse(context.Request.Url.AbsolutePath.Substring(1)));
                    context.Response.Close();
                }
            }) { IsBackground = true };
            thread.Start();
            for (var i = 0; i < Entries.All.Count; i++)
                new WebClient { Proxy = null }.DownloadString("http://127.0.0.1:9847/" + i);
        }

        private static void One(int index)
        {
            try
            {
                if (Door == "thread")
                {
                    var thread = new Thread(() => Guarded(index));
                    thread.Start();
                    thread.Join();
                }
                else if (Door == "task")
                    Task.Run(() => Handle(index)).GetAwaiter().GetResult();
                else if (Door == "reflection")
                    typeof(Program).GetMethod("Handle").Invoke(null, new object[] { index });
                else
                    Handle(index);
            }
            catch (TargetInvocationException e)
            {
                Report(index, e.InnerException);
            }
            catch (Exception e)
            {
                Report(index, e);
            }
        }

        public static void Main()
        {
            Partner();
            Entries.Fill();
            if (Door == "http")
                OverHttp();
            else
                for (var i = 0; i < Entries.All.Count; i++)
                    One(i);
            Console.Out.Flush();
            Environment.Exit(0);
        }
    }
}
