using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Threading;

namespace Bookkeeping {
  public class Retry {
    private readonly int times;

    public Retry(int times) {
      this.times = times;
    }

    public object Run(Desk desk, Request request) {
      for (var n = 0; ; n++) {
        try {
          return desk.Handle(request);
        } catch (TimeoutException) when (n < times) {
          Thread.Sleep(1);
        }
      }
    }
  }

  public class Tenants {
    private readonly Desk desk;

    public Tenants(Desk desk) {
      this.desk = desk;
    }

    public object Invoke(Request request) {
      return desk.Handle(request);
    }
  }

  public class Logging {
    private readonly Tenants next;

    public Logging(Tenants next) {
      this.next = next;
    }

    public object Invoke(Request request) {
      return next.Invoke(request);
    }
  }

  public static class Program {
    public static void Main() {
      var bank = new HttpListener();
      var bankAddress = Listen(bank, context => {
        context.Response.StatusCode = int.Parse(context.Request.Url.AbsolutePath.Split('/')[1]);
        context.Response.Close();
      });
      Console.InputEncoding = Encoding.UTF8;
      string line;
      while ((line = Console.ReadLine()) != null) {
        var fields = line.Split('\t');
        var values = new ArraySegment<string>(fields, 2, fields.Length - 2);
        Request request = Requests.Of(fields[0], new List<string>(values));
        var desk = new Desk(bankAddress);
        if (fields[1] == "http") Served(desk, request, fields[0]);
        else if (fields[1] == "schedule") Scheduled(desk, request, fields[0]);
        else Guarded(() => desk.Handle(request), fields[0]);
      }
      Environment.Exit(0);
    }

    private static void Guarded(Func<object> work, string bug) {
      try {
        work();
      } catch (Exception error) {
        Record(bug, error);
      }
    }

    private static void Scheduled(Desk desk, Request request, string bug) {
      using (var done = new ManualResetEvent(false)) {
        using (new Timer(state => { Guarded(() => new Retry(1).Run(desk, request), bug); done.Set(); }, null, 1, Timeout.Infinite)) done.WaitOne();
      }
    }

    private static void Served(Desk desk, Request request, string bug) {
      var door = new HttpListener();
      var address = Listen(door, context => {
        Guarded(() => new Logging(new Tenants(desk)).Invoke(request), bug);
        context.Response.Close();
      });
      WebRequest.Create(address + "/" + request.Do).GetResponse().Close();
    }

    private static int port = new Random().Next(21000, 29000);

    private static string Listen(HttpListener listener, Action<HttpListenerContext> handle) {
      var address = "http://127.0.0.1:" + Interlocked.Increment(ref port);
      listener.Prefixes.Add(address + "/");
      listener.Start();
      var thread = new Thread(() => {
        while (true) handle(listener.GetContext());
      });
      thread.IsBackground = true;
      thread.Start();
      return address;
    }

    /// As the SDK's RecordException: the full name, the message, ToString().
    private static void Record(string bug, Exception error) {
      Console.WriteLine(string.Join("\t", bug, Field(error.GetType().FullName), Field(error.Message), Field(error.ToString())));
    }

    private static string Field(string text) {
      return Convert.ToBase64String(Encoding.UTF8.GetBytes(text ?? ""));
    }
  }
}
