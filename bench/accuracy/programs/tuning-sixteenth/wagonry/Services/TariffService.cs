using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Wagonry.Services
{
    public sealed class TariffService
    {
        private static readonly Dictionary<string, decimal> Rates = new Dictionary<string, decimal> { { "timber", 3.2m }, { "coils", 4.1m } };

        public decimal Rate(string good)
        {
            return Rates[good];
        }

        public int PerAxle(int cents, int axles)
        {
            return cents / axles;
        }

        public int Total(IEnumerable<int> cents)
        {
            var total = 0;
            foreach (var each in cents) total = checked(total + each); //-
            //+ foreach (var cent in cents)
            //+ {
                //+ total = checked(total + cent);
            //+ }
            return total;
        }

        public short Packed(int distance)
        {
            return Convert.ToInt16(distance);
        }

        public decimal Amount(string text)
        {
            //+ text = text.Trim();
            return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        }

        public DateTime Due(string text)
        {
            return DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public DateTime Leap(int year, int month)
        {
            return new DateTime(year, month, 30);
        }

        public string Code(string good, int length)
        {
            return good.Substring(0, length);
        }

        public DayOfWeek Day(string name)
        {
            return (DayOfWeek)Enum.Parse(typeof(DayOfWeek), name);
        }

        public string Line(string template, object value)
        {
            return string.Format(CultureInfo.InvariantCulture, template, value);
        }

        public int Column(object[] row, int index)
        {
            return (int)row[index];
        }

        public decimal Best(IEnumerable<decimal> offers)
        {
            return offers.Max();
        }
    }
}
