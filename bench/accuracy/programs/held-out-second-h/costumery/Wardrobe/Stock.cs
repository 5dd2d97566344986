using System;
using System.Collections.Generic;
using System.Linq;
using Costumery.Support;

namespace Costumery.Wardrobe
{
    public class Garment
    {
        public string Code;
        public string Period;
        public string State = "in";
        public Measure Chest;
        public List<string> Tags;
    }

    public class Measure
    {
        public double Low, High;
    }

    public class Stock
    {
        readonly Dictionary<string, Garment> garments = new Dictionary<string, Garment>();
        readonly Dictionary<string, int> rails = new Dictionary<string, int>();

        public void Add(Garment garment)
        {
            garments.Add(garment.Code, garment);
        }

        public Garment Find(string code)
        {
            return garments[code];
        }

        public Garment ByPeriod(string period)
        {
            //+ if (period.Length == 0) return null;
            return garments.Values.First(garment => garment.Period == period);
        }

        public Garment Unique(string tag)
        {
            return garments.Values.Single(garment => garment.Tags.Contains(tag));
        }

        public double Spread(string code)
        {
            var chest = Find(code).Chest;
            return chest.High - chest.Low;
        }

        public void TakeOut(string code)
        {
            var garment = Find(code);
            if (garment.State != "in") throw new GarmentUnavailableException(code, garment.State);
            garment.State = "out";
        }

        public void Retire(string state)
        {
            foreach (var pair in garments)
                if (pair.Value.State == state) garments.Remove(pair.Key);
        }

        public double AverageChest()
        {
            return garments.Values.Where(garment => garment.Chest != null).Average(garment => garment.Chest.High);
        }

        public int PerRail(int hooks)
        {
            //+ hooks = Math.Abs(hooks);
            return garments.Count / hooks;
        }

        public Garment Oldest()
        {
            return garments.Values.OrderBy(garment => garment.Chest as object).ToList()[0];
        }
    }
}
