using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Acme.Shop {
  public class CartException : Exception {
    public CartException(string message, Exception inner = null) : base(message, inner) { }
    public class Nested : CartException {
      public Nested() : base("nested type") { }
    }
  }

  public class OddException<T> : Exception {
    public OddException() : base("generic type") { }
  }

  public interface IPriced {
    int Total();
  }

  public struct Money {
    public static Money operator +(Money a, Money b) { throw new CartException("added"); }
    public static implicit operator Money(int value) { throw new CartException("converted"); }
  }

  public class Cart : IPriced, IDisposable {
    readonly Dictionary<string, int> prices = new Dictionary<string, int>();
    public event EventHandler Changed;
    public Cart(int id) { if (id < 0) throw new ArgumentOutOfRangeException("id"); }
    int IPriced.Total() { return prices["none"]; }
    public int Size { get { throw new CartException("getter"); } set { throw new CartException("setter"); } }
    public int this[string name] { get { return prices[name]; } }
    public static Cart Load(int id, params string[] names) { return new Cart(-id); }
    public void Change() { Changed(this, EventArgs.Empty); }
    public void Dispose() { throw new CartException("disposed"); }
    public IEnumerable<int> Lines() { yield return 1; throw new CartException("in an iterator"); }
    public T Map<T, U>(U value, Func<U, T> map) { return map(value); }
    [MethodImpl(MethodImplOptions.NoInlining)] public static int Deep(int n) { return n == 0 ? Fail<int>("deep") : Deep(n - 1) + 1; }
    [MethodImpl(MethodImplOptions.NoInlining)] public static T Fail<T>(string message) { throw new CartException(message); }
    public void Checkout() {
      try { Deep(2); } catch (CartException error) { throw new InvalidOperationException("checkout failed", error); }
    }
    public void Order() {
      try { Checkout(); } catch (Exception error) { throw new CartException("order failed", error); }
    }
    public async Task<int> LaterAsync(int n) {
      await Task.Delay(1);
      if (n == 0) throw new CartException("later");
      return await LaterAsync(n - 1);
    }
    public async Task AroundAsync() {
      try { await LaterAsync(1); } catch (Exception error) { throw new CartException("around", error); }
    }
    public void Gr\u00f6\u00dfe(ref int a, out string b, int? c, List<List<int>> d) { throw new CartException("gr\u00f6\u00dfe \u4fa1\u683c"); }
    public class List<T> {
      public T At(int n) { return new T[0][n]; }
      public class Inner<U> { public static void Run(T a, U b) { throw new CartException("inner generic"); } }
    }
    static class Broken {
      public static readonly int Value = int.Parse("x");
      static Broken() { }
    }
    public static int Initialized() { return Broken.Value; }
  }

  public static class Extensions {
    public static int ToPrice(this string text) { return int.Parse(text); }
  }

  public static class Program {
    static void Local(int n) {
      Action<int> inner = null;
      inner = k => { if (k > 0) inner(k - 1); else Cart.Fail<int>("local " + n); };
      inner(2);
    }

    public static void Main() {
      Recorder.Record("null", () => ((string) null).Trim());
      Recorder.Record("index", () => Console.Write(new int[1][].ToList()[3]));
      Recorder.Record("key", () => Console.Write(new Cart(1)["x"]));
      Recorder.Record("explicit interface", () => ((IPriced) new Cart(1)).Total());
      Recorder.Record("constructor", () => Cart.Load(1, "a", "b"));
      Recorder.Record("getter", () => Console.Write(new Cart(1).Size));
      Recorder.Record("setter", () => new Cart(1).Size = 3);
      Recorder.Record("operator", () => Console.Write(new Money() + new Money()));
      Recorder.Record("conversion", () => { Money m = 3; });
      Recorder.Record("event", () => { var cart = new Cart(1); cart.Changed += (a, b) => Cart.Fail<int>("handler"); cart.Change(); });
      Recorder.Record("using", () => { using (new Cart(1)) { } });
      Recorder.Record("iterator", () => new Cart(1).Lines().ToList());
      Recorder.Record("generic method", () => new Cart(1).Map<int, string>("x", x => Cart.Fail<int>(x)));
      Recorder.Record("generic type", () => new Cart.List<string>().At(2));
      Recorder.Record("generic within a generic", () => Cart.List<string>.Inner<int>.Run("a", 1));
      Recorder.Record("recursion", () => Cart.Deep(30));
      Recorder.Record("inner", () => new Cart(1).Checkout());
      Recorder.Record("two inner", () => new Cart(1).Order());
      Recorder.Record("async", () => new Cart(1).LaterAsync(2).GetAwaiter().GetResult());
      Recorder.Record("async, waited for", () => new Cart(1).LaterAsync(1).Wait());
      Recorder.Record("async with an inner", () => new Cart(1).AroundAsync().GetAwaiter().GetResult());
      Recorder.Record("when all", () => Task.WhenAll(new Cart(1).LaterAsync(0), new Cart(1).LaterAsync(1)).Wait());
      Recorder.Record("aggregate", () => { throw new AggregateException("several", new CartException("one"), new CartException("two", new CartException("three"))); });
      Recorder.Record("aggregate of thrown ones", () => Task.WaitAll(Task.Run(() => Cart.Deep(1)), Task.Run(() => new Cart(1).Checkout())));
      Recorder.Record("aggregate within", () => {
        try { Task.WaitAll(Task.Run(() => Cart.Deep(1)), Task.Run(() => Cart.Deep(0))); } catch (AggregateException error) { throw new CartException("after an aggregate", error); }
      });
      Recorder.Record("parallel", () => Parallel.ForEach(new[] { 1 }, x => Cart.Fail<int>("parallel")));
      Recorder.Record("linq", () => new[] { 1, 0 }.Select(x => 1 / x).Where(x => x > 0).OrderBy(x => x).ToArray());
      Recorder.Record("sort", () => Array.Sort(new[] { 2, 1 }, (a, b) => Cart.Fail<int>("compare")));
      Recorder.Record("lazy", () => Console.Write(new Lazy<int>(() => Cart.Fail<int>("lazy")).Value));
      Recorder.Record("reflection", () => typeof(Cart).GetMethod("Checkout").Invoke(new Cart(1), null));
      Recorder.Record("activator", () => Activator.CreateInstance(typeof(Cart), -1));
      Recorder.Record("dynamic delegate", () => ((Delegate) new Action<string>(x => Cart.Fail<int>(x))).DynamicInvoke("dynamic"));
      Recorder.Record("static constructor", () => Cart.Initialized());
      Recorder.Record("extension", () => "x".ToPrice());
      Recorder.Record("closures", () => Local(1));
      Recorder.Record("unicode", () => { int a = 1; string b; new Cart(1).Gr\u00f6\u00dfe(ref a, out b, null, null); });
      Recorder.Record("cast", () => Console.Write((string) (object) new Cart(1)));
      Recorder.Record("division", () => Console.Write(1 / new int[1].Length.CompareTo(1)));
      Recorder.Record("no such file", () => File.ReadAllText("/no/such/file"));
      Recorder.Record("nested type", () => { throw new CartException.Nested(); });
      Recorder.Record("generic exception", () => { throw new OddException<int>(); });
      Recorder.Record("rethrown", () => { try { Cart.Deep(1); } catch (Exception) { throw; } });
      Recorder.Record("thread", () => { Exception found = null; var t = new Thread(() => { try { Cart.Deep(1); } catch (Exception e) { found = e; } }); t.Start(); t.Join(); throw new CartException("on a thread", found); });
      Recorder.Record("never raised", () => { throw new CartException("outer", new CartException("never thrown")); });
      Recorder.Record("empty message", () => Cart.Fail<int>(""));
      Recorder.Record("several lines", () => Cart.Fail<int>("first\nsecond\n  third"));
      Recorder.Record("inner of several lines", () => { throw new CartException("outer\nmore", new CartException("first\nsecond")); });
      Recorder.Record("looks like frames", () => Cart.Fail<int>("remote said:\n   at Other.Remote.Call(Int32 id) in C:\\other\\Remote.cs:line 3\n   --- End of inner exception stack trace ---"));
      Recorder.Record("arrow in the message", () => { throw new CartException("a ---> b", new CartException("inner")); });
    }
  }
}
