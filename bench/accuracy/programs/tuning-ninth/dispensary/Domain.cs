using System;
using System.Collections.Generic;

namespace Apotheka.Domain
{
    public class StockException : Exception
    {
        public StockException(string message) : base(message) { }
    }

    public class OrderStateException : InvalidOperationException
    {
        public OrderStateException(string message) : base(message) { }
    }

    public enum OrderState { Received, Checked, Dispensed, Cancelled }

    public enum DosageForm { Tablet, Capsule, Syrup, Ointment }

    public class Address
    {
        public string Street { get; set; }
        public string City { get; set; }
    }

    public class Patient
    {
        public string Name { get; set; }
        public Address Address { get; set; }
        public DateTime? BornOn { get; set; }
    }

    public class Prescription
    {
        public string Number { get; set; }
        public Patient Patient { get; set; }
        public List<string> Items { get; } = new List<string>();
    }

    public class Order
    {
        public Order(string number, OrderState state)
        {
            Number = number;
            State = state;
        }

        public string Number { get; }
        public OrderState State { get; set; }
    }

    public class Batch
    {
        public string Code { get; set; }
        public string Article { get; set; }
        public int Packs { get; set; }
        public DateTime Expires { get; set; }
    }

    /// <summary>Checks that all services use.</summary>
    public static class Guard
    {
        public static void InState(Order order, params OrderState[] allowed)
        {
            if (Array.IndexOf(allowed, order.State) < 0)
                throw new OrderStateException($"Order {order.Number} is already {order.State.ToString().ToLowerInvariant()}");
        }

        public static string NotEmpty(string value, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("A value is required.", name);
            return value.Trim();
        }
    }

    public static class Quantity
    {
        /// <summary>Reads the number of packs.</summary>
        public static int Parse(string text) => int.Parse(text);
    }
}
