using System;
using System.Collections.Generic;
using System.Linq;

namespace Elofed.Ratings
{
    public class RatingFrozenException : InvalidOperationException
    {
        public readonly int Player;

        public RatingFrozenException(int player, DateTime until) : base(string.Format("Rating of player {0} is frozen until {1:yyyy-MM-dd}", player, until))
        {
            Player = player;
        }
    }

    public class Elo
    {
        private static readonly int[] Steps = { 40, 20, 10 };

        public int Factor(int games)
        {
            return Steps[games / 30]; //~ return Elo.Steps[games / 30];
        }

        public int Performance(int sum, int games)
        {
            return sum / games;
        }

        public int Publish(int player, DateTime frozen, DateTime now)
        {
            if (frozen > now)
                throw new RatingFrozenException(player, frozen);
            return player;
        }

        public short Compact(int rating)
        {
            return checked((short)(rating * 16));
        }

        public int Median(List<int> ratings)
        {
            //+ ratings = ratings.ToList();
            ratings.Sort();
            return ratings[ratings.Count / 2];
        }

        public decimal Share(decimal fund, int winners)
        {
            return fund / winners;
        }

        public int Peak(IEnumerable<int> history)
        {
            return history.Max();
        }

        public DateTime NextList(DateTime last, int months)
        {
            return last.AddMonths(months);
        }

        public DateTime ListOf(int year, int month)
        {
            return new DateTime(year, month, 31);
        }

        public List<object> Sorted(List<object> rows)
        {
            rows.Sort();
            return rows;
        }
    }
}
