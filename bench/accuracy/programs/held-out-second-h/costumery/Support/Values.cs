using System;
using System.Linq;

namespace Costumery.Support
{
    public static class Values
    {
        static readonly Random draw = new Random(int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "1") * 7919);

        public static readonly string[] Plays = { "The Seagull", "Twelfth Night", "Tartuffe", "Peer Gynt", "Miss Julie", "Woyzeck" };
        public static readonly string[] Houses = { "Gate", "Lyric", "Almeida", "Tron", "Citizens", "Abbey" };

        public static int Whole(int low, int high)
        {
            return draw.Next(low, high + 1);
        }

        public static T Pick<T>(params T[] of)
        {
            return of[draw.Next(of.Length)];
        }

        public static string Digits(int n)
        {
            return string.Concat(Enumerable.Range(0, n).Select(_ => draw.Next(10)));
        }

        public static string Garment()
        {
            return "GRM-" + Digits(5);
        }
    }
}
