using System;
using System.Collections.Generic;
using System.Linq;

namespace Packline.Domain
{
    public enum Zone { Ambient, Chilled, Frozen }

    public class PacklineException : Exception
    {
        public PacklineException(string message, Exception inner = null) : base(message, inner) { }
    }

    public class OutOfStockException : PacklineException
    {
        public string Sku { get; }

        public OutOfStockException(string sku, int wanted, int held) : base($"{sku}: {wanted} wanted, {held} in stock") => Sku = sku;
    }

    public class StateException : PacklineException
    {
        public StateException(string order, string from, string to) : base($"Order {order} cannot go from {from} to {to}.") { }
    }

    public class Item
    {
        public string Sku { get; set; }
        public Zone Zone { get; set; }
        public Supplier Supplier { get; set; }
        public decimal? Price { get; set; }
        public byte Layer { get; set; }
    }

    public class Supplier
    {
        public string Name { get; set; }
        public Address Address { get; set; }
    }

    public class Address
    {
        public string City { get; set; }
    }

    public class Order
    {
        static readonly Dictionary<string, string[]> Next = new Dictionary<string, string[]>
        {
            ["open"] = new[] { "picked", "cancelled" },
            ["picked"] = new[] { "packed" },
            ["packed"] = new[] { "shipped" },
        };

        public string Id { get; set; }
        public string State { get; set; } = "open";
        public List<Item> Items { get; } = new List<Item>();
        public string[] Slots { get; } = new string[4];

        public void Move(string to)
        {
            if (!Next.TryGetValue(State, out var allowed) || !allowed.Contains(to)) throw new StateException(Id, State, to);
            State = to;
        }

        public decimal Total() => Items.Sum(item => item.Price.Value);

        public Item Heaviest() => Items.OrderBy(item => item.Layer).First();

        public Item Only(Zone zone) => Items.Single(item => item.Zone == zone);

        public void RemoveBlank()
        {
            foreach (var item in Items)
            {
                if (item.Sku == "") Items.Remove(item);
            }
        }
    }
}
