using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Costumery.Support;

namespace Costumery.Hire
{
    public class Agreement
    {
        public string Number;
        public string House;
        public DateTime? Due;
        public decimal Deposit;
        public List<string> Lines = new List<string>();
    }

    public class HireDesk
    {
        public DateTime ParseDue(string text)
        {
            return DateTime.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);
        }

        public decimal ParseFee(string text)
        {
            //+ text = text.Trim();
            return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        }

        public int DaysLate(Agreement agreement, DateTime today)
        {
            return (today - agreement.Due.Value).Days;
        }

        public decimal DepositShare(Agreement agreement)
        {
            return Guard.Positive(agreement.Deposit, "deposit") / agreement.Lines.Count;
        }

        public decimal Discount(decimal fee, decimal percent)
        {
            return fee * (1 - Guard.Positive(percent, "percent") / 100);
        }

        public string Letter(Agreement agreement)
        {
            var house = Guard.NotNull(agreement.House, "house");
            return string.Format("Dear {0}, agreement {1} is due on {2}", house, agreement.Number);
        }

        public string Reference(string house, string season)
        {
            return Guard.NotNull(house, "house").Substring(0, 2) + "/" + Guard.NotNull(season, "season");
        }

        public void Confirm(Agreement agreement)
        {
            if (agreement.Lines.Count > 40) throw new HireRejectedException("Agreement " + agreement.Number + " of the " + agreement.House + " has " + agreement.Lines.Count + " lines");
        }

        public DateTime Renew(Agreement agreement, int seasons)
        {
            //+ if (seasons == 0) return agreement.Due.Value;
            return agreement.Due.Value.AddYears(seasons);
        }

        public string LastLine(Agreement agreement)
        {
            return agreement.Lines[agreement.Lines.Count - 1];
        }
    }

    public class Basket
    {
        readonly Queue<string> waiting = new Queue<string>();

        public string Next()
        {
            return waiting.Dequeue();
        }
    }
}
