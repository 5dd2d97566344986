using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Orchard.Core
{
    public static class Guard
    {
        public static void NotNull(object value, string name)
        {
            if (value == null) throw new ArgumentNullException(name);
        }
    }

    public class StorageException : Exception
    {
        public StorageException(string message, Exception inner) : base(message, inner) { }
    }

    public class Storage
    {
        public void Execute(string table, string key)
        {
            try
            {
                Send(table, key);
            }
            catch (InvalidOperationException error)
            {
                throw new StorageException("Cannot write " + table, error);
            }
        }

        private void Send(string table, string key)
        {
            throw new InvalidOperationException("Violation of PRIMARY KEY constraint 'PK_" + table + "'. The duplicate key value is (" + key + ").");
        }
    }
}

namespace Orchard.Trees
{
    using Orchard.Core;

    public enum Kind { Apple, Pear }

    public class Tree
    {
        public string Name;
        public Tree Left;
        public List<int> Crops = new List<int>();

        public string LeftName() { return Left.Name; }
        public int Crop(int year) { return Crops[year]; }
        public int Average(int sum) { return sum / Crops.Count; }
        public int Best() { return Crops.Max(); }
        public Kind KindOf(string text) { return (Kind)Enum.Parse(typeof(Kind), text); }
        public void Graft(Tree other) { Guard.NotNull(other, "other"); }
        public void Save(string key) { new Storage().Execute("trees", key); }
        public void Prune() { foreach (var crop in Crops) Crops.Remove(crop); }
        public IEnumerable<int> Scaled(int by) { return Crops.Select(crop => crop / by); }
        public int Count(Dictionary<string, int> counts, string name) { return counts[name]; }
    }
}

namespace Orchard.Market
{
    using Orchard.Core;
    using Orchard.Trees;

    public class RefusedException : Exception
    {
        public RefusedException(string message) : base(message) { }
    }

    public class Stall
    {
        public void Sell(Tree other) { Guard.NotNull(other, "other"); }
        public int Price(string text) { return int.Parse(text, CultureInfo.InvariantCulture); }
        public DateTime Day(string text) { return DateTime.Parse(text, CultureInfo.InvariantCulture); }
        public void Save(string key) { new Storage().Execute("stalls", key); }
        public void Pay(string card, string reason) { throw new RefusedException(card + " was refused: " + reason); }
        public string Sign(string name) { return File.ReadAllText("/srv/signs/" + name + ".txt"); }
        public object Cast(object tree) { return (Tree)tree; }

        public async Task<int> WeighAsync(string name)
        {
            await Task.Delay(1);
            throw new TimeoutException("scale of " + name + " does not answer");
        }

        public async Task<int> SumAsync(string name)
        {
            var weight = await WeighAsync(name);
            return weight + 1;
        }

        public void Call(int port)
        {
            using (var client = new TcpClient()) client.Connect("127.0.0.1", port);
        }

        public void All(string name)
        {
            Task.WaitAll(Task.Run(() => Fail(name)), Task.Run(() => Fail(name)));
        }

        private void Fail(string name) { throw new NotSupportedException("no stall for " + name); }
    }
}

/// Program DOOR SEED FORM: meets each bug by this door and prints what an SDK would send of it.
public static class Program
{
    static readonly string[] Words = { "gala", "fuji", "cox", "jonagold", "topaz", "idared", "elstar", "braeburn" };
    static readonly string[] Reasons = { "no funds", "card is lost", "wrong pin", "bank is closed", "limit reached", "card expired", "too late" };

    public static void Main(string[] args)
    {
        int seed = int.Parse(args[1]);
        string w = Words[seed % Words.Length], r = Reasons[seed % Reasons.Length];
        int n = 3 + seed * 17;
        string id = seed % 2 == 1 ? string.Format("{0:x8}-ab12-4a8c-9c11-1234567890ab", seed * 7919) : (1000 + seed * 37).ToString();
        var bugs = new List<KeyValuePair<string, Action>>();
        Action<string, Action> add = (name, act) => bugs.Add(new KeyValuePair<string, Action>(name, act));
        add("left-of-leaf", () => new Orchard.Trees.Tree().LeftName());
        add("crop-outside", () => new Orchard.Trees.Tree().Crop(n));
        add("average-of-none", () => new Orchard.Trees.Tree().Average(n));
        add("best-of-none", () => new Orchard.Trees.Tree().Best());
        add("kind-unknown", () => new Orchard.Trees.Tree().KindOf(w));
        add("graft-nothing", () => new Orchard.Trees.Tree().Graft(null));
        add("tree-taken", () => new Orchard.Trees.Tree().Save(id));
        add("prune-changes-list", () => { var tree = new Orchard.Trees.Tree(); tree.Crops.AddRange(new[] { n, n + 1, n + 2 }); tree.Prune(); });
        add("scaled-by-none", () => { var tree = new Orchard.Trees.Tree(); tree.Crops.Add(n); tree.Scaled(0).ToList(); });
        add("count-of-unknown", () => new Orchard.Trees.Tree().Count(new Dictionary<string, int>(), w));
        add("sell-nothing", () => new Orchard.Market.Stall().Sell(null));
        add("price-not-a-number", () => new Orchard.Market.Stall().Price(w));
        add("day-unreadable", () => new Orchard.Market.Stall().Day(w));
        add("stall-taken", () => new Orchard.Market.Stall().Save(id));
        add("card-refused", () => new Orchard.Market.Stall().Pay(w, r));
        add("sign-missing", () => new Orchard.Market.Stall().Sign(w));
        add("cast-of-text", () => new Orchard.Market.Stall().Cast(w));
        add("scale-silent", () => new Orchard.Market.Stall().SumAsync(w).GetAwaiter().GetResult());
        add("call-unreachable", () => new Orchard.Market.Stall().Call(1 + n % 9));
        add("all-fail", () => new Orchard.Market.Stall().All(w));
        foreach (var bug in bugs)
        {
            ThreadStart attempt = () =>
            {
                try { Enter(bug.Value, args[0] == "filters" ? seed % 4 : 0); }
                catch (Exception error) { Record(bug.Key, args[2] == "wrapped" ? new ApplicationException("request failed", error) : error); }
            };
            if (args[0] == "thread") { var thread = new Thread(attempt); thread.Start(); thread.Join(); }
            else attempt();
        }
    }

    static void Enter(Action act, int filters)
    {
        if (filters == 0) act();
        else Enter(act, filters - 1);
    }

    static void Record(string bug, Exception error)
    {
        Console.WriteLine("{\"bug\":" + Quote(bug) + ",\"attributes\":{\"exception.type\":" + Quote(error.GetType().FullName) + ",\"exception.message\":" + Quote(error.Message) + ",\"exception.stacktrace\":" + Quote(error.ToString()) + "}}");
    }

    static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter == '"' || letter == '\\') quoted.Append('\\').Append(letter);
            else if (letter < ' ') quoted.AppendFormat("\\u{0:x4}", (int)letter);
            else quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }
}
