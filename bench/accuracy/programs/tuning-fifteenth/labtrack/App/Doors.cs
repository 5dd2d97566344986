using System;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using LabTrack.Common;

namespace LabTrack.App
{
    /// <summary>How work comes in: by the shell, a thread, a task, a queue or reflection.</summary>
    public static class Doors
    {
        private static readonly string Door = Environment.GetEnvironmentVariable("DOOR") ?? "cli";
        private static readonly string Wrap = Environment.GetEnvironmentVariable("WRAP") ?? "";

        public static object Enter(Func<Values, object> work, Values values)
        {
            switch (Door)
            {
                case "thread": return OnThread(work, values);
                case "task": return Task.Run(() => HandleAsync(work, values)).GetAwaiter().GetResult();
                case "queue": return FromQueue(work, values);
                default: return Handle(work, values);
            }
        }

        private static object OnThread(Func<Values, object> work, Values values)
        {
            object result = null;
            ExceptionDispatchInfo failed = null;
            var thread = new Thread(() =>
            {
                try { result = Handle(work, values); }
                catch (Exception e) { failed = ExceptionDispatchInfo.Capture(e); }
            });
            thread.Start();
            thread.Join();
            if (failed != null) failed.Throw();
            return result;
        }

        private static object FromQueue(Func<Values, object> work, Values values)
        {
            var queue = new ConcurrentQueue<Values>();
            queue.Enqueue(values);
            Values message;
            object result = null;
            while (queue.TryDequeue(out message)) result = Handle(work, message);
            return result;
        }

        private static async Task<object> HandleAsync(Func<Values, object> work, Values values)
        {
            await Task.Yield();
            return Handle(work, values);
        }

        private static object Handle(Func<Values, object> work, Values values)
        {
            if (Wrap == "layers") return new Layer(new Layer(null)).Invoke(work, values);
            if (Wrap != "cause") return Run(work, values);
            try
            {
                return Run(work, values);
            }
            catch (Exception e)
            {
                throw new LabException("Step for " + values.Sender + " failed", e);
            }
        }

        internal static object Run(Func<Values, object> work, Values values)
        {
            var result = work(values);
            var task = result as Task;
            if (task != null) task.GetAwaiter().GetResult();
            return result;
        }
    }

    internal sealed class Layer
    {
        private readonly Layer next;

        public Layer(Layer next)
        {
            this.next = next;
        }

        public object Invoke(Func<Values, object> work, Values values)
        {
            return next == null ? Doors.Run(work, values) : next.Invoke(work, values);
        }
    }
}
