using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Wagonry.Domain;

namespace Wagonry.Services
{
    public sealed class NightService
    {
        private readonly BlockingCollection<string> queue = new BlockingCollection<string>(2);

        public int Sum(IEnumerable<string> weights)
        {
            var tasks = weights.Select(text => Task.Run(() => int.Parse(text))).ToArray();
            Task.WaitAll(tasks);
            return tasks.Sum(task => task.Result);
        }

        public async Task<string> Report(string name)
        {
            await Task.Delay(1).ConfigureAwait(false);
            return await Render(name).ConfigureAwait(false);
        }

        private static async Task<string> Render(string name)
        {
            await Task.Yield();
            string template = name.Length > 3 ? null : "x";
            return template.Trim();
        }

        public async Task Await(int milliseconds)
        {
            using (var source = new CancellationTokenSource(milliseconds)) await Task.Delay(2000, source.Token).ConfigureAwait(false);
        }

        public string Enqueue(string name)
        {
            queue.CompleteAdding();
            queue.Add(name);
            return name;
        }

        public void Release(object gate)
        {
            Monitor.Exit(gate);
        }

        public string Lazily(string name)
        {
            var lazy = new Lazy<string>(() => Load(name));
            return lazy.Value;
        }

        private static string Load(string name)
        {
            throw new NotSupportedException("Timetable " + name + " has no loader");
        }

        public string Finish(Wagon wagon)
        {
            try
            {
                return wagon.Marks["seal"];
            }
            catch (KeyNotFoundException error)
            {
                throw new YardException("Wagon " + wagon.Number + " can not be closed", error);
            }
        }

        public int Parallel(int[] loads)
        {
            var done = 0;
            System.Threading.Tasks.Parallel.ForEach(loads, load => Interlocked.Add(ref done, 1000 / (load - load)));
            return done;
        }
    }
}
