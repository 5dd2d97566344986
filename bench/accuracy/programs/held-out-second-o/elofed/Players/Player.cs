using System;
using System.Collections.Generic;
using System.Linq;

namespace Elofed.Players
{
    public enum Title { None, Candidate, Master, Grandmaster }

    public class Club
    {
        public string Name;
        public Player Secretary;
    }

    public class Player
    {
        public int Id;
        public string Name;
        public Club Club;
        public DateTime? Born;
        public Title Title;
        public int? Rating;
        public object License;

        public string Initials()
        {
            var parts = Name.Split(' ');
            return parts[0].Substring(0, 1) + parts[1].Substring(0, 1);
        }

        public int Age(DateTime today)
        {
            //+ var born = Born;
            return today.Year - Born.Value.Year;
        }

        public string Letterhead()
        {
            return Name + ", c/o " + Club.Secretary.Name;
        }

        public string LicenseNumber()
        {
            return ((string)License).ToUpperInvariant();
        }
    }

    public class Directory
    {
        private readonly Dictionary<int, Player> byId = new Dictionary<int, Player>();
        private readonly SortedList<string, Player> byName = new SortedList<string, Player>();

        public void Register(Player player)
        {
            byId.Add(player.Id, player);
            byName[player.Name] = player;
        }

        public Player Find(int id)
        {
            return byId[id];
        }

        public Player Strongest(Title title)
        {
            return byId.Values.Where(each => each.Title == title).OrderByDescending(each => each.Rating).First();
        }

        public double Average(string club)
        {
            //+ var wanted = club;
            return byId.Values.Where(each => each.Club != null && each.Club.Name == club).Average(each => each.Rating.Value);
        }

        public Player Namesake(string family)
        {
            return byId.Values.Single(each => each.Name.EndsWith(family));
        }

        public void Retire(Func<Player, bool> gone)
        {
            foreach (var player in byId.Values)
                if (gone(player))
                    byId.Remove(player.Id);
        }

        public Dictionary<string, int> Index()
        {
            return byId.Values.ToDictionary(each => each.Name, each => each.Id);
        }
    }
}
