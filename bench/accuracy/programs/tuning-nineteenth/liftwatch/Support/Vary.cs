using System;

namespace Liftwatch.Support {
    public static class Vary {
        public static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SEED"));
        static readonly Random random = new Random(Seed * 3571);

        static string Pick(params string[] of) => of[random.Next(of.Length)];

        public static int Num(int low = 100, int high = 99999) => random.Next(low, high);
        public static string Building() => Pick("Aldgate House", "Corn Exchange", "Meridian Tower", "Quay Nine", "Sable Court", "The Foundry", "Union Block");
        public static string Engineer() => Pick("amir", "birgit", "connor", "dunja", "eero", "faye", "gustav", "hina");
        public static string Word() => Pick("brake", "governor", "landing", "buffer", "doorset", "pulley", "sheave", "guide");
        public static string Unit() => "L-" + Num(1000, 9999);
    }
}
