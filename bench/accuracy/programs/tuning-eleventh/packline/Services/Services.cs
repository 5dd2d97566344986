using System;
using System.Collections.Generic;
using System.Configuration;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Packline.Clients;
using Packline.Data;
using Packline.Domain;

namespace Packline.Services
{
    public static class Guard
    {
        public static string NotBlank(string value, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("Value may not be blank.", name);
            return value;
        }

        public static int Between(int value, int low, int high, string name)
        {
            if (value < low || value > high) throw new ArgumentOutOfRangeException(name, value, $"Must be between {low} and {high}.");
            return value;
        }
    }

    public class PackingService
    {
        readonly StockRepository stock;
        readonly CarrierClient carrier;

        public PackingService(StockRepository stock, CarrierClient carrier)
        {
            this.stock = stock;
            this.carrier = carrier;
        }

        public string Origin(Item item) => item.Supplier.Address.City.ToUpperInvariant();

        public Zone ZoneOf(string sku) => stock.Find(sku).Zone;

        public void Pick(Order order, string sku, int count)
        {
            stock.Reserve(sku, count);
            order.Move("picked");
        }

        public void Ship(Order order) => order.Move("shipped"); //-
        //+ public void Ship(Order order) => Logged(() => order.Move("shipped"));

        //+ void Logged(Action work) => work();

        public string Slot(Order order, int slot) => order.Slots[slot];

        public int PerBox(int items, int boxes) => items / boxes;

        public byte Layer(int height) => checked((byte)(height / 10));

        public int Fits(int width) => Guard.Between(width, 1, 120, "width");

        public int Stack(int layers) => Guard.Between(layers, 1, 8, "layers");

        public string Rename(string name) => Guard.NotBlank(name, "name");

        public decimal Rate(string zip) => carrier.Rate(zip);

        public string Book(string order) => carrier.Book(order).Tracking;

        public int Depth(Dictionary<string, string> parents, string at, int depth = 0)
        {
            if (depth > 64) throw new InvalidOperationException($"Boxes of {at} are nested too deep");
            return parents.TryGetValue(at, out var parent) ? Depth(parents, parent, depth + 1) : depth;
        }
    }

    public class IntakeService
    {
        public List<Item> Import(string text)
        {
            return text.Trim().Split('\n').Skip(1).Select(line => Parse(line.Split(';'))).ToList();
        }

        static Item Parse(string[] fields) => new Item
        {
            Sku = fields[0],
            Zone = (Zone)Enum.Parse(typeof(Zone), fields[1]),
            Price = decimal.Parse(fields[2], CultureInfo.InvariantCulture),
            Layer = byte.Parse(fields[3]),
        };

        public DateTime Expiry(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public DateTime BestBefore(int year, int month) => new DateTime(year, month, 1);

        public byte[] Photo(string text) => Convert.FromBase64String(text);

        public string Notes(string path) => File.ReadAllText(path);

        public string Decode(byte[] bytes) => new UTF8Encoding(false, true).GetString(bytes);

        public Regex Pattern(string word) => new Regex("^" + word);

        public T Read<T>(string json) => JsonConvert.DeserializeObject<T>(json);

        public string Code(string barcode) => barcode.Substring(3, 9);

        public Guid Batch(string text) => Guid.Parse(text);

        public string Message(string template, params object[] values) => string.Format(template, values);

        public string Setting(string name) => ConfigurationManager.AppSettings[name].Trim();

        public Item As(object value) => (Item)value;

        public Uri Hook(string text) => new Uri(text);
    }
}
