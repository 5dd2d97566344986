using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HoofPass.Paper;
using HoofPass.Registry;

namespace HoofPass.Breeding
{
    public class BreedingRuleException : Exception
    {
        public BreedingRuleException(string message, Exception inner = null) : base(message, inner) { }
    }

    public class Coverings
    {
        private readonly Queue<string> waiting = new Queue<string>();
        private readonly List<string> licensed = new List<string> { "Fidertanz", "Quaterback" };
        private bool open;

        public string Next()
        {
            return waiting.Dequeue();
        }

        public void Record(string stallion, string mare)
        {
            //+ if (mare == stallion) return;
            if (!licensed.Contains(stallion)) throw new BreedingRuleException("Stallion " + stallion + " has no licence this season");
            if (!open) throw new InvalidOperationException("The covering season is closed");
            waiting.Enqueue(mare);
        }

        public decimal Fee(decimal season, int coverings)
        {
            return season / coverings;
        }

        public int Percentage(int foals, int mares)
        {
            return foals * 100 / mares;
        }

        public int Doses(long volume)
        {
            return checked((int)(volume * 1000000));
        }

        public byte Score(string text)
        {
            return byte.Parse(text);
        }

        public decimal Inbreeding(Horse horse)
        {
            return horse.Dam.Sire.Height.Value;
        }

        public DateTime Due(DateTime covered, int days)
        {
            return covered.AddDays(Convert.ToDouble(days) * 100000);
        }

        public double Average(IEnumerable<int> scores)
        {
            return scores.Average();
        }

        public string Judge(int index)
        {
            return licensed[index];
        }

        public void Reserve(string stallion, decimal share)
        {
            Must.Between(share, 0.1m, 1m, "share");
            Must.NotEmpty(stallion, "stallion");
        }

        public string Genome(string sample)
        {
            var typing = Task.Run(() =>
            {
                if (sample.Length > 3) throw new BreedingRuleException("Marker set of sample " + sample + " is incomplete");
                return sample;
            });
            return typing.Result;
        }

        public void Wait(string laboratory)
        {
            using (var stop = new CancellationTokenSource(20))
                Task.Delay(2000, stop.Token).GetAwaiter().GetResult();
        }

        public string Parentage(Horse foal)
        {
            try
            {
                return foal.Sire.Ueln;
            }
            catch (NullReferenceException missing)
            {
                throw new BreedingRuleException("Parentage of " + foal.Name + " cannot be shown", missing);
            }
        }

        public void Unlock(object stable)
        {
            Monitor.Exit(stable);
        }
    }
}
