using System;

namespace StageCrate.Util
{
    public class Values
    {
        static int drawn;
        static readonly string[] Words = { "goblet", "chandelier", "dagger", "throne", "lute", "parchment", "crown", "tankard", "mask", "banner", "skull", "spinet" };
        readonly Random random;
        public readonly bool Odd;

        public Values(int seed)
        {
            random = new Random(seed * 7717 + ++drawn * 613);
            Odd = seed % 2 == 1;
        }

        public int Number(int low, int high) { return random.Next(low, high + 1); }
        public string Word() { return Words[random.Next(Words.Length)]; }
        public string Name() { return Word() + " " + Word(); }
        public string Tag() { return "PR-" + Number(10000, 99999); }
    }
}
