using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RepairBay.Controllers;
using RepairBay.Data;

namespace RepairBay
{
    public class JobFailedException : Exception
    {
        public JobFailedException(Exception inner) : base("Job failed, see inner exception", inner)
        {
        }
    }

    public interface ILayer
    {
        void Invoke(Action next);
    }

    public class TimingLayer : ILayer
    {
        public static long Took;

        public void Invoke(Action next)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                next();
            }
            finally
            {
                Took = watch.ElapsedMilliseconds;
            }
        }
    }

    public class TenantLayer : ILayer
    {
        public void Invoke(Action next)
        {
            using (ExecutionContext.SuppressFlow()) { }
            next();
        }
    }

    public class WrappingLayer : ILayer
    {
        public void Invoke(Action next)
        {
            try
            {
                next();
            }
            catch (Exception e)
            {
                throw new JobFailedException(e);
            }
        }
    }

    public static class Program
    {
        static readonly string door = Environment.GetEnvironmentVariable("DOOR") ?? "cli";
        static readonly List<ILayer> layers = new List<ILayer>();

        static void Record(string name, Exception e)
        {
            var kind = door == "http" ? 1 : door == "queue" ? 4 : 0;
            var span = door == "http" ? "POST /run" : door == "queue" ? "jobs process" : "repairbay run";
            Console.WriteLine("{\"bug\":" + JsonConvert.ToString(name) + ",\"type\":" + JsonConvert.ToString(e.GetType().FullName) + ",\"message\":" + JsonConvert.ToString(e.Message)
                + ",\"stack\":" + JsonConvert.ToString(e.ToString()) + ",\"span\":" + JsonConvert.ToString(span) + ",\"kind\":" + kind + "}");
        }

        static void Dispatch(Action work)
        {
            var next = work;
            for (var i = layers.Count - 1; i >= 0; i--)
            {
                var layer = layers[i];
                var inner = next;
                next = () => layer.Invoke(inner);
            }
            next();
        }

        static void Guarded(string name, Action work)
        {
            try
            {
                Dispatch(work);
            }
            catch (Exception e)
            {
                Record(name, e);
            }
        }

        static HttpListener Supplier()
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:9498/");
            listener.Start();
            new Thread(() =>
            {
                while (listener.IsListening)
                {
                    HttpListenerContext context;
                    try { context = listener.GetContext(); } catch { return; }
                    ThreadPool.QueueUserWorkItem(_ => Answer(context));
                }
            }) { IsBackground = true }.Start();
            return listener;
        }

        static void Answer(HttpListenerContext context)
        {
            var path = context.Request.Url.AbsolutePath;
            var text = "{}";
            if (path.StartsWith("/stock/html")) text = "<html>";
            else if (path.StartsWith("/quotes")) context.Response.StatusCode = 401;
            else if (path.StartsWith("/receipts")) context.Response.StatusCode = 403;
            else if (path.StartsWith("/slow")) Thread.Sleep(400);
            else if (path.StartsWith("/parts/weight")) text = "{\"Sku\":\"a\",\"Weight\":\"2.5\"}";
            else if (path.StartsWith("/parts/date")) text = "{\"Sku\":\"a\",\"Available\":\"soon\"}";
            else if (path.StartsWith("/catalogue")) text = "<catalogue><part></catalogue>";
            var bytes = Encoding.UTF8.GetBytes(text);
            try { context.Response.OutputStream.Write(bytes, 0, bytes.Length); context.Response.Close(); } catch { }
        }

        static void Serve(List<KeyValuePair<string, Action>> entries)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:9494/");
            listener.Start();
            var thread = new Thread(() =>
            {
                for (var i = 0; i < entries.Count; i++)
                {
                    var context = listener.GetContext();
                    var entry = entries[int.Parse(context.Request.Url.AbsolutePath.Substring(5))];
                    Guarded(entry.Key, entry.Value);
                    context.Response.Close();
                }
            });
            thread.Start();
            for (var i = 0; i < entries.Count; i++)
                using (WebRequest.Create("http://127.0.0.1:9494/run/" + i).GetResponse()) { }
            thread.Join();
            listener.Close();
        }

        static void Consume(List<KeyValuePair<string, Action>> entries)
        {
            var queue = new BlockingCollection<KeyValuePair<string, Action>>();
            foreach (var entry in entries) queue.Add(entry);
            queue.CompleteAdding();
            var worker = Task.Factory.StartNew(() =>
            {
                foreach (var job in queue.GetConsumingEnumerable()) Guarded(job.Key, job.Value);
            }, TaskCreationOptions.LongRunning);
            worker.Wait();
        }

        static async Task Schedule(List<KeyValuePair<string, Action>> entries)
        {
            foreach (var entry in entries)
            {
                try
                {
                    await Task.Run(() => Dispatch(entry.Value));
                }
                catch (Exception e)
                {
                    Record(entry.Key, e);
                }
            }
        }

        public static void Main()
        {
            Console.OutputEncoding = new UTF8Encoding(false);
            foreach (var name in (Environment.GetEnvironmentVariable("WRAP") ?? "").Split(','))
            {
                if (name == "timing") layers.Add(new TimingLayer());
                if (name == "tenant") layers.Add(new TenantLayer());
                if (name == "wrapping") layers.Add(new WrappingLayer());
            }
            var supplier = Supplier();
            var orders = new OrderRepository(new Store());
            var entries = Entries.All(new OrdersController(orders), new PartsController(), new BillingController(new PartCatalogue(), orders));
            if (door == "http") Serve(entries);
            else if (door == "queue") Consume(entries);
            else if (door == "schedule") Schedule(entries).Wait();
            else foreach (var entry in entries) Guarded(entry.Key, entry.Value);
            Console.Out.Flush();
            Environment.Exit(0);
        }
    }
}
