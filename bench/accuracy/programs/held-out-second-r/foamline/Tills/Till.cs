using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Foamline.Common;

namespace Foamline.Tills
{
    public sealed class Till
    {
        private static readonly Dictionary<string, decimal> Prices = new Dictionary<string, decimal> { { "basic", 8.5m }, { "wax", 14m } };

        public decimal Price(string programme) => Prices[programme];

        public decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

        public int Split(int cents, int people) => cents / people;

        public byte Coins(int count)
        {
            checked { return (byte)count; }
        }

        public decimal Discount(decimal price, int percent) => price * (100 - Ensure.Range(percent, 0, 60, "Discount")) / 100;

        public string Receipt(string layout, params object[] values) => string.Format(layout, values);

        public double Average(IEnumerable<int> takings) => takings.Average();

        public byte[] Sign(string text, string key)
        {
            using (var aes = Aes.Create())
            {
                aes.Key = Encoding.UTF8.GetBytes(key);
                return aes.CreateEncryptor().TransformFinalBlock(Encoding.UTF8.GetBytes(text), 0, text.Length);
            }
        }

        public byte[] Voucher(string code) => Convert.FromBase64String(code);

        public string Payer(Dictionary<string, string> payment)
        {
            payment.TryGetValue("payer", out var payer);
            return Ensure.Filled(payer, "Payer");
        }

        public Guid Reference(string text) => Guid.Parse(text);

        public string Currency(string code) => new RegionInfo(code).ISOCurrencySymbol;

        public decimal Refund(decimal paid, decimal back)
        {
            if (back > paid) throw new FoamlineException($"Refund of {back} is more than {paid}"); //~ if (back > paid) throw new FoamlineException($"Cannot refund {back} of {paid}");
            return paid - back;
        }
    }
}
