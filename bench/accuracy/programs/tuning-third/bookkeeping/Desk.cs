using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace Bookkeeping {
  public class Request {
    public string Do;
    public List<Account> Accounts = new List<Account>();
    public string Text;
    public int Number;
    public Entry Entry;
    public List<string> Lines = new List<string>();
  }

  /// What the doors call.
  public class Desk {
    private readonly Chart chart = new Chart();
    private readonly string bank;

    public Desk(string bank) {
      this.bank = bank;
    }

    public object Handle(Request request) {
      foreach (var account in request.Accounts) chart.Open(account);
      switch (request.Do) {
        case "heading": return chart.Find(request.Text).Heading();
        case "balance": return chart.Find(request.Text).Balance();
        case "owner": return chart.ByOwner(request.Text);
        case "vat": return chart.VatOf(request.Text);
        case "tidy": chart.CloseEmpty(); return null;
        case "read": return request.Lines.Select(line => Reader.Line(line)).ToList();
        case "tag": return Reader.TagNumber(request.Entry);
        case "day": return Reader.Day(request.Text);
        case "small": return Reader.Small(request.Number);
        case "average": return Average(request.Lines.Count, request.Number);
        case "statement": return Statement(request.Text);
        case "transfer": return Transfer(request.Text, request.Number);
        case "later": return Later(request).Result;
        case "all": return All(request.Lines);
        case "post": return Post(request);
        default: throw new NotSupportedException("no " + request.Do);
      }
    }

    private object Post(Request request) {
      Require.That(request.Entry.Amount != 0, "amount", () => "of " + request.Text + " is zero");
      return request.Entry;
    }

    private static int Average(int count, int total) {
      return total / count;
    }

    private static string Statement(string path) {
      using (var reader = new StreamReader(path)) return reader.ReadToEnd();
    }

    private string Transfer(string path, int cents) {
      try {
        return Call(path);
      } catch (WebException error) {
        throw new PostingException("transfer of " + cents + " to " + path + " failed", error);
      }
    }

    private string Call(string path) {
      var request = WebRequest.Create(bank + path);
      using (var answer = request.GetResponse()) return answer.ContentType;
    }

    private async Task<string> Later(Request request) {
      await Task.Delay(1);
      return await Named(request);
    }

    private async Task<string> Named(Request request) {
      await Task.Yield();
      return request.Entry.Tag.ToString().ToUpper();
    }

    private static int All(List<string> lines) {
      var total = 0;
      Parallel.ForEach(lines, line => Interlocked.Add(ref total, Cents(line)));
      return total;
    }

    private static int Cents(string line) {
      return int.Parse(line);
    }
  }
}
