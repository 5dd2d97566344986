using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HoofPass.Paper;

namespace HoofPass.Registry
{
    public class Horse
    {
        public string Ueln;
        public string Name;
        public DateTime? Born;
        public Horse Sire;
        public Horse Dam;
        public decimal? Height;
        public List<string> Markings = new List<string>();
    }

    public class UelnException : Exception
    {
        public string Ueln { get; private set; }

        public UelnException(string ueln, string why) : base("UELN " + ueln + " is not valid: " + why)
        {
            Ueln = ueln;
        }
    }

    public enum Coat { Bay, Chestnut, Grey, Dun, Roan }

    public class HorseRegister
    {
        private readonly Dictionary<string, Horse> horses = new Dictionary<string, Horse>();
        private readonly SortedDictionary<string, string> chips = new SortedDictionary<string, string>();

        public void Enter(Horse horse)
        {
            //+ if (horse.Markings == null) horse.Markings = new List<string>();
            horses.Add(Must.NotEmpty(horse.Ueln, "ueln"), horse);
        }

        public Horse Find(string ueln)
        {
            return horses[ueln];
        }

        public string SireName(Horse horse)
        {
            return horse.Sire.Name.ToUpperInvariant();
        }

        public int AgeAt(Horse horse, DateTime day)
        {
            return day.Year - horse.Born.Value.Year;
        }

        public string Country(string ueln)
        {
            if (ueln.Length != 15) throw new UelnException(ueln, "has " + ueln.Length + " places");
            return Iso(int.Parse(ueln.Substring(0, 3)));
        }

        private string Iso(int number)
        {
            switch (number)
            {
                case 276: return "DE";
                case 208: return "DK";
                default: throw new ArgumentOutOfRangeException("number", number, "No studbook country has this number");
            }
        }

        public void Chip(string transponder, string ueln)
        {
            if (chips.ContainsKey(transponder)) throw new InvalidOperationException("Transponder " + transponder + " already belongs to " + chips[transponder]);
            chips[transponder] = ueln;
        }

        public Coat CoatOf(string word)
        {
            return (Coat)Enum.Parse(typeof(Coat), word, true);
        }

        public Horse Youngest(IEnumerable<Horse> of)
        {
            return of.OrderByDescending(each => each.Born).First();
        }

        public Horse ByName(IEnumerable<Horse> of, string name)
        {
            return of.Single(each => each.Name == name);
        }

        public DateTime ParseFoaled(string text)
        {
            return DateTime.ParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture);
        }

        public string Rename(Horse horse, string name)
        {
            //+ name = name ?? "";
            return horse.Name = Must.NotEmpty(name, "name");
        }

        public void Strike(List<Horse> of)
        {
            foreach (var each in of)
                if (each.Born == null) of.Remove(each);
        }

        public int Generations(Horse horse)
        {
            if (horse.Sire == null) return 1;
            if (horse.Sire == horse) throw new UelnException(horse.Ueln, "is its own sire");
            return 1 + Generations(horse.Sire);
        }

        public Dictionary<string, Horse> Index(IEnumerable<Horse> of)
        {
            return of.ToDictionary(each => each.Ueln);
        }
    }
}
