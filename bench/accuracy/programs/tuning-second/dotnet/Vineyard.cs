using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace Vineyard
{
    public class BarrelLeaks : Exception
    {
        public int Barrel { get; }

        public BarrelLeaks(int barrel, string wine) : base($"Barrel {barrel} of {wine} leaks")
        {
            Barrel = barrel;
        }
    }

    public class CellarException : Exception
    {
        public CellarException(string message, Exception inner) : base(message, inner) { }
    }

    public class Grower
    {
        public string Name;
        public Plot Plot;
    }

    public class Plot
    {
        public List<string> Rows;
    }

    internal static class Guard
    {
        public static string Must(IDictionary<string, string> form, string field)
        {
            string value;
            if (!form.TryGetValue(field, out value) || value == "")
                throw new ArgumentException($"{field} is missing for {string.Join(", ", form.Values)}");

            return value;
        }
    }

    public class Cellar
    {
        private readonly Dictionary<string, int> stock = new Dictionary<string, int> { { "none", 1 } };

        public string Order(IDictionary<string, string> form)
        {
            return Guard.Must(form, "wine");
        }

        public string[] Deliver(IDictionary<string, string> form)
        {
            return new[] { "address", "date" }.Select(field => Guard.Must(form, field)).ToArray();
        }

        public int RowsOf(Grower grower)
        {
            return grower.Plot.Rows.Count;
        }

        public string FirstRow(Grower grower)
        {
            return grower.Plot.Rows[grower.Name.Length];
        }

        public int Stock(string wine)
        {
            return stock[wine];
        }

        public int Bottles(int litres, int size)
        {
            return litres / size;
        }

        public int Year(string text)
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        public DateTime Harvest(string text)
        {
            return DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public string Label(object label)
        {
            return (string)label;
        }

        public void Tap(int barrel, string wine)
        {
            if (barrel > 0) throw new BarrelLeaks(barrel, wine);
        }

        public Grower Find(IEnumerable<Grower> growers, string name)
        {
            return growers.First(grower => grower.Name == name + "?");
        }

        public int Longest(IEnumerable<Grower> growers)
        {
            return growers.Max(grower => grower.Plot.Rows.Count);
        }

        public int Depth(int level, int limit)
        {
            if (level >= limit) throw new InvalidOperationException($"Stair {level} has no light");
            return 1 + Depth(level + 1, limit);
        }

        public string Book(string folder, string name)
        {
            return File.ReadAllText(Path.Combine(folder, name + ".csv"));
        }

        public void Save(string name)
        {
            try
            {
                Insert(name);
            }
            catch (Exception cause)
            {
                throw new CellarException($"Could not save {name}", cause);
            }
        }

        public void Remove(string name)
        {
            try
            {
                Insert(name);
            }
            catch (Exception cause)
            {
                throw new CellarException($"Could not save {name}", cause);
            }
        }

        private void Insert(string name)
        {
            throw new InvalidDataException($"UNIQUE constraint failed: growers.name = '{name}'");
        }

        public void Trader(string reply)
        {
            if (!reply.StartsWith("ok", StringComparison.Ordinal)) throw new Exception(reply);
        }

        public TcpClient Sensor(int port)
        {
            return new TcpClient("127.0.0.1", port);
        }

        public async Task<int> Blend(string wine)
        {
            await Task.Yield();
            return await Share(wine);
        }

        private async Task<int> Share(string wine)
        {
            await Task.Delay(1);
            return stock.Single(each => each.Key == wine).Value;
        }

        public IEnumerable<int> Prices(IEnumerable<string> lines)
        {
            foreach (var line in lines) yield return Price(line);
        }

        private static int Price(string line)
        {
            return (int)Enum.Parse(typeof(DayOfWeek), line);
        }
    }
}
