using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Costumery.App
{
    public abstract class Door
    {
        public abstract string Span { get; }
        public virtual int Kind { get { return 1; } }
        public abstract void Handle(Func<Task> work);
    }

    public static class Doors
    {
        public static Door Of(string name)
        {
            switch (name)
            {
                case "http": return new HttpDoor();
                case "thread": return new ThreadDoor();
                case "task": return new TaskDoor();
                default: return new JobDoor();
            }
        }
    }

    class JobDoor : Door
    {
        public override string Span { get { return "job nightly"; } }

        public override void Handle(Func<Task> work)
        {
            work().GetAwaiter().GetResult();
        }
    }

    class TaskDoor : Door
    {
        public override string Span { get { return "worker loop"; } }

        public override void Handle(Func<Task> work)
        {
            Task.Run(() => Consume(work)).GetAwaiter().GetResult();
        }

        async Task Consume(Func<Task> work)
        {
            await Task.Yield();
            await work();
        }
    }

    class ThreadDoor : Door
    {
        readonly BlockingCollection<Func<Task>> inbox = new BlockingCollection<Func<Task>>();
        readonly BlockingCollection<Exception> outbox = new BlockingCollection<Exception>();

        public ThreadDoor()
        {
            new Thread(Loop) { IsBackground = true, Name = "hire-queue" }.Start();
        }

        public override string Span { get { return "hire-queue process"; } }
        public override int Kind { get { return 5; } }

        void Loop()
        {
            foreach (var work in inbox.GetConsumingEnumerable())
            {
                try
                {
                    work().GetAwaiter().GetResult();
                    outbox.Add(null);
                }
                catch (Exception error)
                {
                    outbox.Add(error);
                }
            }
        }

        public override void Handle(Func<Task> work)
        {
            inbox.Add(work);
            var error = outbox.Take();
            if (error != null) throw new Carried(error);
        }
    }

    /** Carries what was recorded in the other thread without touching its stack. */
    public class Carried : Exception
    {
        public Carried(Exception inner) : base("carried", inner) { }
    }

    class HttpDoor : Door
    {
        readonly HttpListener listener = new HttpListener();

        public HttpDoor()
        {
            listener.Prefixes.Add("http://127.0.0.1:9780/");
            listener.Start();
        }

        public override string Span { get { return "POST /hire/{action}"; } }
        public override int Kind { get { return 2; } }

        public override void Handle(Func<Task> work)
        {
            Exception failed = null;
            var serving = Task.Run(async () =>
            {
                var context = await listener.GetContextAsync();
                try
                {
                    await work();
                }
                catch (Exception error)
                {
                    failed = error;
                }
                context.Response.Close();
            });
            using (var response = WebRequest.Create("http://127.0.0.1:9780/hire/run").GetResponse()) { }
            serving.Wait();
            if (failed != null) throw new Carried(failed);
        }
    }
}
