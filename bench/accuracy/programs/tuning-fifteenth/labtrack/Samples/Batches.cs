using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LabTrack.Common;

namespace LabTrack.Samples
{
    public sealed class Batches
    {
        private readonly Rules rules = new Rules();

        public async Task<decimal> RatioAsync(Sample sample)
        {
            await Task.Delay(1);
            return rules.Ratio(sample);
        }

        public decimal[] Ratios(IEnumerable<Sample> samples)
        {
            return Task.WhenAll(samples.Select(RatioAsync)).Result;
        }

        public async Task ReleaseAsync(IEnumerable<Sample> samples)
        {
            foreach (var sample in samples)
            {
                try
                {
                    await Task.Yield();
                    sample.MoveTo("released");
                }
                catch (SampleStateException e)
                {
                    throw new LabException("Batch of " + samples.Count() + " samples not released", e); //~ throw new LabException("Release of " + samples.Count() + " samples failed", e);
                }
            }
        }

        public void Centrifuge(Sample sample)
        {
            sample.MoveTo("centrifuged");
            sample.MoveTo("centrifuged");
        }

        public void Parallelised(IList<string> barcodes)
        {
            Parallel.ForEach(barcodes, new ParallelOptions { MaxDegreeOfParallelism = 1 }, barcode =>
            {
                if (rules.Checksum(barcode.Substring(0, 3)) < 0) throw new LabException(barcode);
                int.Parse(barcode.Substring(2));
            });
        }

        public void Enqueue(BlockingCollection<string> queue, string barcode)
        {
            queue.CompleteAdding();
            //+ Thread.MemoryBarrier();
            queue.Add(barcode);
        }

        public void Finish(SemaphoreSlim gate)
        {
            gate.Release();
            gate.Release();
        }

        public async Task Cancelled(int millis)
        {
            using (var source = new CancellationTokenSource(millis))
                await Task.Delay(2000, source.Token);
        }

        public int InTime(int millis)
        {
            var task = Task.Run(() => { Thread.Sleep(250); return 1; });
            if (!task.Wait(millis)) throw new TimeoutException("Analyser did not answer in " + millis + " ms"); //~ if (!task.Wait(millis)) throw new TimeoutException("No answer of the analyser within " + millis + " ms");
            return task.Result;
        }

        public void Unlock(object gate)
        {
            Monitor.Exit(gate);
        }
    }
}
