using System;
using System.Collections.Generic;

namespace Wagonry.Domain
{
    public enum WagonState { Loaded, Coupled, EnRoute, Unloaded }

    public sealed class Wagon
    {
        public Wagon(string number, double tare)
        {
            Number = number;
            Tare = tare;
        }

        public string Number { get; }
        public double Tare { get; }
        public WagonState State { get; set; }
        public Owner Owner { get; set; }
        public DateTime? Inspected { get; set; }
        public Wagon Next { get; set; }
        public IDictionary<string, string> Marks { get; } = new Dictionary<string, string>();

        public DateTime NextInspection()
        {
            return Inspected.Value.AddYears(4);
        }

        public int CheckDigit()
        {
            var sum = 0;
            for (var i = 0; i < 11; i++)
            {
                var digit = Number[i] - '0';
                sum += i % 2 == 0 ? digit * 2 : digit;
            }
            return sum % 10;
        }
    }

    public sealed class Owner
    {
        public string Name { get; set; }
        public string Mail { get; set; }
    }
}
