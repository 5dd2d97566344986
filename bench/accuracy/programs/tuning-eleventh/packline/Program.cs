using System;
using System.IO;
using System.Net;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Packline.Domain;

namespace Packline.Web
{
    public class JobFailedException : PacklineException
    {
        public JobFailedException(int number, Exception inner) : base($"Job {number} failed", inner) { }
    }

    public class Timing
    {
        public void Invoke(Action next)
        {
            var start = DateTime.UtcNow;
            try { next(); }
            finally { GC.KeepAlive(start); }
        }
    }

    public class TenantScope
    {
        public void Invoke(Action next)
        {
            var tenant = Thread.CurrentThread.CurrentCulture;
            next();
            GC.KeepAlive(tenant);
        }
    }

    public static class Pipeline
    {
        public static void Run(string wrap, int number, Action work)
        {
            switch (wrap)
            {
                case "middleware":
                    new Timing().Invoke(() => new TenantScope().Invoke(work));
                    break;
                case "cause":
                    try { work(); }
                    catch (Exception e) { throw new JobFailedException(number, e); }
                    break;
                default:
                    work();
                    break;
            }
        }
    }

    public class Doors
    {
        public void Open(string door, Action work)
        {
            switch (door)
            {
                case "http":
                    Http(work);
                    break;
                case "thread":
                    var thread = new Thread(() => work());
                    thread.Start();
                    thread.Join();
                    break;
                case "task":
                    Task.Run(work).Wait();
                    break;
                case "reflection":
                    typeof(Doors).GetMethod("Direct", BindingFlags.Instance | BindingFlags.NonPublic).Invoke(this, new object[] { work });
                    break;
                default:
                    work();
                    break;
            }
        }

        void Direct(Action work) => work();

        void Http(Action work)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:9373/");
            listener.Start();
            var client = Task.Run(() => { using (WebRequest.Create("http://127.0.0.1:9373/").GetResponse()) return 0; });
            var context = listener.GetContext();
            work();
            context.Response.Close();
            client.Wait();
            listener.Close();
        }
    }

    public static class Partner
    {
        public static void Start()
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:9372/");
            listener.Start();
            var thread = new Thread(() => { while (true) Answer(listener.GetContext()); }) { IsBackground = true };
            thread.Start();
        }

        static void Answer(HttpListenerContext context)
        {
            var path = context.Request.Url.AbsolutePath;
            var body = path.StartsWith("/book/morning") ? "{\"Tracking\":\"T\",\"Pickup\":\"tomorrow morning\"}"
                : path.StartsWith("/book") ? "{\"Parcels\":2}"
                : path.StartsWith("/rates") ? "{\"zones\":{\"1\":4.5}}"
                : "^XA^FO20,20^XZ";
            if (path.StartsWith("/status")) context.Response.StatusCode = 404;
            var bytes = Encoding.UTF8.GetBytes(body);
            context.Response.OutputStream.Write(bytes, 0, bytes.Length);
            context.Response.Close();
        }
    }

    public static class Program
    {
        public static void Main()
        {
            Console.OutputEncoding = new UTF8Encoding(false);
            var words = new Words(int.Parse(Environment.GetEnvironmentVariable("SEED")));
            var door = Environment.GetEnvironmentVariable("DOOR");
            var wrap = Environment.GetEnvironmentVariable("WRAP");
            Partner.Start();
            var app = new App();
            var doors = new Doors();
            var span = door == "http" ? "POST /api/{call}" : door == "thread" || door == "task" ? "orders process" : "packline";
            var kind = door == "http" ? 2 : span == "packline" ? 1 : 5;
            foreach (var entry in Entries.All)
            {
                if (string.IsNullOrWhiteSpace(entry.Key)) continue;
                var number = words.Int(1000, 9999);
                doors.Open(door, () =>
                {
                    try
                    {
                        Pipeline.Run(wrap, number, () => entry.Value(app, words));
                        Console.Error.WriteLine(entry.Key + ": nothing failed");
                    }
                    catch (Exception e)
                    {
                        // As Activity.AddException does.
                        Console.WriteLine(JsonConvert.SerializeObject(new { bug = entry.Key, type = e.GetType().FullName, message = e.Message, stack = e.ToString(), span, kind }));
                    }
                });
            }
            Environment.Exit(0);
        }
    }
}
