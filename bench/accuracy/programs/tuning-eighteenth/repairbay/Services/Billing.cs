using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using RepairBay.Core;
using RepairBay.Data;

namespace RepairBay.Services
{
    public class InvoiceException : Exception
    {
        public InvoiceException(string message, Exception inner) : base(message, inner)
        {
        }
    }

    public class Line
    {
        public string Sku;
        public int Quantity;
        public decimal Price;
    }

    public interface IExporter
    {
        string Export(string id);
    }

    public class BillingService
    {
        readonly PartCatalogue catalogue;
        readonly OrderRepository orders;

        public BillingService(PartCatalogue catalogue, OrderRepository orders)
        {
            this.catalogue = catalogue;
            this.orders = orders;
        }

        public decimal Total(IEnumerable<Line> lines) => lines.Sum(line => catalogue.PriceOf(line.Sku) * line.Quantity);

        public decimal Share(decimal total, int payers) => total / payers;

        public int Points(int cents, int factor)
        {
            checked
            {
                return cents * factor;
            }
        }

        public decimal Average(IEnumerable<Line> lines) => lines.Average(line => line.Price);

        public void NewPart(string sku) => catalogue.Register(sku, 1m);

        public void Release(string prefix) => catalogue.ReleaseAll(prefix);

        public int Quantity(int value) => Guards.Positive("quantity", value);

        public int LabourHours(IDictionary<string, int> sheet) => Guards.Positive("hours", sheet["planned"] - sheet["done"]);

        public string Invoice(string id, IList<Line> lines)
        {
            try
            {
                return Number(id) + lines[0].Sku;
            }
            catch (ArgumentOutOfRangeException e)
            {
                throw new InvoiceException("Invoice for " + id + " could not be made", e);
            }
        }

        static string Number(string id) => "INV-" + id;

        public int StoredTotal(string id) => orders.TotalOf(id);

        public Line ParseLine(string json) => JsonConvert.DeserializeObject<Line>(json);

        public Line[] ParseLines(string json) => JsonConvert.DeserializeObject<Line[]>(json);

        public string ReadTariff(string name)
        {
            return File.ReadAllText(Path.Combine(Environment.GetEnvironmentVariable("PREFIX") ?? ".", "tariffs", name + ".txt"));
        }

        public IExporter Exporter(string name)
        {
            var type = Type.GetType("RepairBay.Services." + name + "Exporter", true);
            return (IExporter)Activator.CreateInstance(type);
        }

        public object Call(string method)
        {
            return typeof(BillingService).GetMethod(method).Invoke(this, new object[] { 0 });
        }

        public string Discount(object discount) => ((string)discount).Trim();

        public Regex Filter(string pattern) => new Regex(pattern);

        public decimal Money(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

        public byte[] Signature(string text) => Convert.FromBase64String(text);

        public byte[] Decrypt(byte[] data)
        {
            using (var aes = new RijndaelManaged { Key = new byte[16], IV = new byte[16] })
            using (var transform = aes.CreateDecryptor())
                return transform.TransformFinalBlock(data, 0, data.Length);
        }

        public string Warranty(int months)
        {
            switch (months)
            {
                case 12: return "standard";
                case 24: return "extended";
                default: throw new NotSupportedException("Warranty of " + months + " months");
            }
        }

        public DateTime DueDate(int year, int month, int day) => new DateTime(year, month, day);

        public string Format(string template, params object[] values) => string.Format(template, values);

        public IEnumerable<string> Page(List<string> rows, int from, int count) => rows.GetRange(from, count);

        public string LoyaltyExport(string id)
        {
            throw new NotImplementedException();
        }
    }
}
