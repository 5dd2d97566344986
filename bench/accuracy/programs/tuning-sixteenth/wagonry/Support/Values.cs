using System;

namespace Wagonry.Support
{
    public sealed class Values
    {
        private static readonly string[] Yards = { "Kornwestheim", "Maschen", "Villach", "Antwerp North", "Chiasso", "Sotteville" };
        private static readonly string[] Goods = { "timber", "slag", "barley", "propane", "coils", "gravel" };
        private readonly Random random;

        public Values(int seed)
        {
            random = new Random(seed);
        }

        public int Number(int low = 1000, int high = 99999) { return random.Next(low, high + 1); }

        public string Yard() { return Yards[random.Next(Yards.Length)]; }

        public string Good() { return Goods[random.Next(Goods.Length)]; }

        public string Wagon() { return "3180" + random.Next(10000000, 99999999); }

        public DateTime Day() { return new DateTime(2026, 1, 1).AddDays(random.Next(300)); }
    }
}
