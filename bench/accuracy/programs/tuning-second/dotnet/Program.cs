// Runs every bug once and prints what RecordException of the SDK sends, a line of JSON each.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using Vineyard;

public delegate void Next();

public interface ILayer
{
    void Around(Next next);
}

public class Timing : ILayer
{
    public void Around(Next next)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            next();
        }
        finally
        {
            watch.Stop();
        }
    }
}

public class Scope : ILayer
{
    public void Around(Next next)
    {
        using (new CancellationTokenSource()) next();
    }
}

public static class Program
{
    static string Json(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c == '"' || c == '\\') quoted.Append('\\').Append(c);
            else if (c < ' ') quoted.AppendFormat("\\u{0:x4}", (int)c);
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    static void Attempt(string bug, Next call)
    {
        try
        {
            call();
        }
        catch (Exception error)
        {
            Console.WriteLine("{\"bug\":" + Json(bug) + ",\"type\":" + Json(error.GetType().FullName) + ",\"message\":" + Json(error.Message) + ",\"stack\":" + Json(error.ToString()) + "}");
        }
    }

    static void Through(List<ILayer> layers, Next last)
    {
        if (layers.Count == 0) last();
        else layers[0].Around(() => Through(layers.Skip(1).ToList(), last));
    }

    public static void Main()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("SEED"));
        var folder = Environment.GetEnvironmentVariable("PREFIX");
        var name = new[] { "Amelie", "Basil", "Chiara", "Detlev", "Ester", "Florin", "Grete" }[seed % 7];
        var wine = new[] { "Riesling", "Malbec", "Grenache", "Silvaner", "Tannat", "Rivaner" }[seed % 6];
        var reason = new[] { "corks sold out", "permit expired", "bottle too heavy", "no buyer", "tax unpaid", "lorry full", "label refused" }[seed % 7];
        var id = 100 + seed * 233;
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var closed = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var cellar = new Cellar();
        var bare = new Grower { Name = name };
        var empty = new Grower { Name = name, Plot = new Plot { Rows = new List<string>() } };

        var bugs = new Dictionary<string, Next>
        {
            { "order-without-wine", () => cellar.Order(new Dictionary<string, string> { { "name", name } }) },
            { "delivery-without-date", () => cellar.Deliver(new Dictionary<string, string> { { "address", wine + id }, { "date", "" } }) },
            { "grower-without-plot", () => cellar.RowsOf(bare) },
            { "first-row-of-none", () => cellar.FirstRow(empty) },
            { "wine-not-in-stock", () => cellar.Stock(wine) },
            { "bottles-of-nothing", () => cellar.Bottles(id, id - id) },
            { "year-is-no-number", () => cellar.Year(name + id) },
            { "harvest-is-no-date", () => cellar.Harvest(wine + " " + id) },
            { "label-is-no-text", () => cellar.Label(new object[] { id, 2.5, 'c' }[seed % 3]) },
            { "barrel-leaks", () => cellar.Tap(id, wine) },
            { "grower-not-found", () => cellar.Find(new[] { bare }, name) },
            { "longest-without-plot", () => cellar.Longest(new[] { empty, bare }) },
            { "stair-without-light", () => cellar.Depth(0, seed % 5) },
            { "book-missing", () => cellar.Book(folder, name) },
            { "grower-not-saved", () => cellar.Save(name) },
            { "grower-not-removed", () => cellar.Remove(name) },
            { "trader-says-no", () => cellar.Trader(reason) },
            { "sensor-refused", () => cellar.Sensor(closed) },
            { "blend-of-unknown", () => cellar.Blend(wine).GetAwaiter().GetResult() },
            { "price-is-no-day", () => cellar.Prices(new[] { "Monday", wine }).ToList() },
        };
        var layers = new Dictionary<string, List<ILayer>>
        {
            { "0", new List<ILayer>() }, { "1", new List<ILayer> { new Timing() } }, { "2", new List<ILayer> { new Scope(), new Timing() } },
        }[Environment.GetEnvironmentVariable("WRAP") ?? "0"];

        if (Environment.GetEnvironmentVariable("ENTRY") == "job")
        {
            var worker = new Thread(() =>
            {
                foreach (var bug in bugs) Attempt(bug.Key, () => Through(layers, bug.Value));
            });
            worker.Start();
            worker.Join();
        }
        else
        {
            foreach (var bug in bugs) Attempt(bug.Key, () => Through(layers, bug.Value));
        }
    }
}
