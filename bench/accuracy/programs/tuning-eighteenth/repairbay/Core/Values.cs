using System;

namespace RepairBay.Core
{
    /// <summary>What drivers and suppliers sent this time.</summary>
    public static class Values
    {
        static readonly Random random = new Random(int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "1") * 6007);

        public static int Number(int upTo) => random.Next(upTo);

        public static string Pick(params string[] of) => of[random.Next(of.Length)];

        public static string Id(string prefix) => prefix + random.Next(100000, 999999);

        public static string Plate() => Pick("KA", "HB", "ZH", "GE") + "-" + random.Next(100, 999);

        public static string Driver() => Pick("Ada Moen", "Ivo Kranz", "Lena Roth", "Max Daum", "Ugo Prat");
    }
}
