using System;
using System.Collections.Generic;

namespace Bookkeeping {
  /// Which bad input reaches which bug. Data alone.
  public static class Requests {
    public static Request Of(string bug, List<string> v) {
      string id = v[0], name = v[1], mail = v[2], word = v[3], date = v[4], amount = v[5], token = v[6];
      int n = int.Parse(id) % 100000;
      var owner = new Owner { Name = name + " and partners", Vat = "B" + id };
      var account = new Account { Number = id, Owner = owner };
      switch (bug) {
        case "number-empty": return With("heading", id, new Account { Number = "", Owner = owner });
        case "amount-zero": return new Request { Do = "post", Text = word, Entry = new Entry { Amount = 0 } };
        case "account-twice": return With("heading", id, account, account);
        case "account-unknown": return With("heading", token, account);
        case "owner-missing": return With("heading", id, new Account { Number = id });
        case "owner-name-short": return With("heading", id, new Account { Number = id, Owner = new Owner { Name = id } });
        case "vat-missing": return With("vat", id, new Account { Number = id, Owner = new Owner { Name = name } });
        case "owner-not-found": return With("owner", mail, account);
        case "closed-while-read": return With("tidy", id, account, new Account { Number = token, Owner = owner });
        case "line-without-amount": return new Request { Do = "read", Lines = { word } };
        case "amount-not-a-number": return new Request { Do = "read", Lines = { word + ";" + new[] { amount + " EUR", name, "" }[n % 3] } };
        case "tag-is-text": return new Request { Do = "tag", Entry = new Entry { Tag = new object[] { word, 1.5, 'c' }[n % 3] } };
        case "day-unreadable": return new Request { Do = "day", Text = date.Replace("-", n % 2 == 0 ? "/" : ".") };
        case "small-too-large": return new Request { Do = "small", Number = 256 + n };
        case "average-of-none": return new Request { Do = "average", Number = n };
        case "statement-missing": return new Request { Do = "statement", Text = "/var/lib/bookkeeping/" + date + "/" + token + ".csv" };
        case "transfer-failed": return new Request { Do = "transfer", Text = "/" + new[] { 500, 502, 503 }[n % 3] + "/" + token, Number = n };
        case "later-without-tag": return new Request { Do = "later", Entry = new Entry() };
        case "cents-in-parallel": return new Request { Do = "all", Lines = { word } };
        case "null-entry-in-child": return With("balance", id, Nested(n % 6, account));
        default: throw new ArgumentException(bug);
      }
    }

    private static Request With(string what, string text, params Account[] accounts) {
      return new Request { Do = what, Text = text, Accounts = new List<Account>(accounts) };
    }

    private static Account Nested(int levels, Account top) {
      var last = top;
      for (var n = 0; n < levels; n++) {
        var next = new Account { Number = "c" + n };
        last.Children.Add(next);
        last = next;
      }
      last.Entries.Add(null);
      return top;
    }
  }
}
