using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Bookkeeping {
  public class PostingException : Exception {
    public PostingException(string message, Exception inner = null) : base(message, inner) { }
  }

  public class RejectedException : PostingException {
    public RejectedException(string field, string reason) : base(field + ": " + reason) { }
  }

  public static class Require {
    public static void That(bool ok, string field, Func<string> reason) {
      if (!ok) throw new RejectedException(field, reason());
    }
  }

  public class Owner {
    public string Name;
    public string Vat;
  }

  public class Account {
    public string Number;
    public Owner Owner;
    public List<Entry> Entries = new List<Entry>();
    public List<Account> Children = new List<Account>();

    public decimal Balance() {
      return Entries.Sum(entry => entry.Amount) + Children.Sum(child => child.Balance());
    }

    public string Heading() {
      return Number + " " + Short(Owner.Name);
    }

    private static string Short(string name) {
      return name.Substring(0, 12);
    }
  }

  public class Entry {
    public decimal Amount;
    public object Tag;
  }

  public class Chart {
    private readonly Dictionary<string, Account> accounts = new Dictionary<string, Account>();

    public void Open(Account account) {
      Require.That(account.Number.Length > 0, "number", () => "of " + account.Owner.Name + " is empty");
      accounts.Add(account.Number, account);
    }

    public Account Find(string number) {
      return accounts[number];
    }

    public Account ByOwner(string name) {
      return accounts.Values.Single(account => account.Owner.Name == name);
    }

    public void CloseEmpty() {
      foreach (var account in accounts.Values) {
        if (account.Entries.Count == 0) accounts.Remove(account.Number);
      }
    }

    public string VatOf(string number) {
      return Trimmed(Find(number).Owner);
    }

    private static string Trimmed(Owner owner) {
      return owner.Vat.Trim();
    }
  }

  public static class Reader {
    public static Entry Line(string text) {
      var cells = text.Split(';');
      return new Entry { Amount = Amount(cells[1]), Tag = cells[0] };
    }

    private static decimal Amount(string text) {
      return decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    public static int TagNumber(Entry entry) {
      return (int)entry.Tag;
    }

    public static DateTime Day(string text) {
      return DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public static byte Small(int value) {
      checked { return (byte)value; }
    }
  }
}
