using System;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Assay.Samples;

namespace Assay.Bench
{
    /// <summary>Measures.</summary>
    public class Analyst
    {
        private readonly Store store;

        public Analyst(Store store)
        {
            this.store = store;
        }

        public async Task<decimal> Titrate(string code, decimal volume)
        {
            var sample = await store.Load(code);
            return sample.Concentration(volume);
        }

        public decimal Dilute(string code, decimal volume, int factor)
        {
            var sample = store.Take(code);
            return sample.Concentration(volume) * factor;
        }

        public string First(object reply)
        {
            return ((string[])reply)[0];
        }
    }

    /// <summary>Talks to the instruments.</summary>
    public class Instruments
    {
        public async Task<string> Ask(string instrument, int port)
        {
            try
            {
                using (var client = new TcpClient())
                {
                    await client.ConnectAsync("127.0.0.1", port);
                    return instrument;
                }
            }
            catch (SocketException e)
            {
                throw new ApplicationException($"Instrument {instrument} gives no answer", e);
            }
        }

        public async Task<int> Burn(int seconds, CancellationToken cancellation)
        {
            await Ignite(cancellation);
            return seconds;
        }

        private async Task Ignite(CancellationToken cancellation)
        {
            using (var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            {
                patience.CancelAfter(20);
                await Task.Delay(1000, patience.Token);
            }
        }

        public int Rinse(string[] lines)
        {
            return lines.AsEnumerable().Select(Valve).Sum();
        }

        private int Valve(string line)
        {
            return int.Parse(line.Substring(line.IndexOf('=') + 1));
        }

        public int Gather(int[] positions)
        {
            var tasks = positions.Select(position => Task.Run(() => Position(position))).ToArray();
            Task.WaitAll(tasks);
            return tasks.Sum(task => task.Result);
        }

        private int Position(int position)
        {
            var carousel = new int[60];
            return carousel[position];
        }
    }
}
