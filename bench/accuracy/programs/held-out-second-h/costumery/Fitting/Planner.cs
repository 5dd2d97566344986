using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Costumery.Fitting
{
    public class Planner
    {
        readonly SemaphoreSlim rooms = new SemaphoreSlim(1, 1);

        public DateTime Local(DateTime utc, string zone)
        {
            return TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(zone));
        }

        public TimeSpan Length(string text)
        {
            return TimeSpan.Parse(text);
        }

        public DateTime Slot(int year, int month, int day)
        {
            //+ if (month > 12) month = 12;
            return new DateTime(year, month, day, 9, 0, 0);
        }

        public int Depth(Dictionary<string, string> follows, string fitting, int limit = 64)
        {
            if (limit == 0) throw new InvalidOperationException("Fitting " + fitting + " follows itself");
            string before;
            return follows.TryGetValue(fitting, out before) ? 1 + Depth(follows, before, limit - 1) : 0;
        }

        public async Task Reserve(int milliseconds)
        {
            using (var source = new CancellationTokenSource(milliseconds))
            {
                await rooms.WaitAsync();
                await rooms.WaitAsync(source.Token);
            }
        }

        public void Leave()
        {
            rooms.Release();
        }

        public async Task<int> Measure(IEnumerable<string> people, Func<string, Task<int>> tailor)
        {
            var all = await Task.WhenAll(people.Select(tailor));
            return all.Sum();
        }

        public int MeasureNow(IEnumerable<string> people, Func<string, Task<int>> tailor)
        {
            return Task.WhenAll(people.Select(tailor)).Result.Sum();
        }
    }

    public static class Tailor
    {
        static readonly Dictionary<string, int> Known = new Dictionary<string, int> { { "Ann", 3 } };

        public static async Task<int> Known1(string person)
        {
            await Task.Delay(1);
            return Known[person];
        }

        public static async Task<int> Waist(string text)
        {
            await Task.Yield();
            //+ text = text.Replace(" ", "");
            return int.Parse(text.Split('/')[1]);
        }
    }
}
