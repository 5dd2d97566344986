using System;
using System.Collections.Generic;
using System.Linq;
using Wagonry.Data;
using Wagonry.Domain;
using Wagonry.Support;

namespace Wagonry.Services
{
    public sealed class YardService
    {
        private readonly WagonStore store;
        private readonly Dictionary<int, Queue<Wagon>> tracks = new Dictionary<int, Queue<Wagon>>();

        public YardService(WagonStore store)
        {
            this.store = store;
            tracks[1] = new Queue<Wagon>();
        }

        public Wagon Require(string number)
        {
            var wagon = store.Find(number);
            if (wagon == null) throw new WagonNotFoundException(number);
            return wagon;
        }

        public double Gross(string number, double load)
        {
            return store.Find(number).Tare + load; //-
            //+ var wagon = store.Find(number);
            //+ return wagon.Tare + load;
        }

        public Wagon Dispatch(int track)
        {
            return tracks[track].Dequeue();
        //+ }
        //+ private static string MailOf(Wagon wagon)
        //+ {
            //+ return wagon.Owner.Mail;
        }

        public void Move(Wagon wagon, WagonState to)
        {
            if ((int)to - (int)wagon.State != 1) throw new TransitionException(wagon.State, to);
            wagon.State = to;
        }

        public void Load(Wagon wagon, double tonnes)
        {
            var weight = wagon.Tare + tonnes;
            //+ weight = Math.Round(weight, 2);
            if (weight > 90) throw new WeightLimitException(weight, 90);
            wagon.State = WagonState.Loaded;
        }

        public string Contact(Wagon wagon)
        {
            return wagon.Owner.Mail.ToLowerInvariant(); //-
            //+ return MailOf(wagon).ToLowerInvariant();
        }

        public string Domain(Wagon wagon)
        {
            var mail = Guard.NotEmpty(wagon.Owner.Mail, "mail");
            return mail.Split('@')[1];
        }

        public int Couple(int count)
        {
            Guard.InRange(count, 1, 40, "count");
            return count - 1;
        }

        public int Brake(int percent)
        {
            return 100 - Guard.InRange(percent, 0, 100, "percent");
        }

        public double Average(IEnumerable<Wagon> wagons)
        {
            return wagons.Average(wagon => wagon.Tare);
        }

        public Wagon ByMark(IEnumerable<Wagon> wagons, string mark)
        {
            return wagons.First(wagon => wagon.Marks[mark] == "yes");
        }

        public void Purge(List<Wagon> wagons)
        {
            foreach (var wagon in wagons)
            {
                if (wagon.State == WagonState.Unloaded) wagons.Remove(wagon);
            }
        }

        public Dictionary<string, Wagon> Index(IEnumerable<Wagon> wagons)
        {
            //+ wagons = wagons.Where(wagon => wagon.Tare > 0);
            return wagons.ToDictionary(wagon => wagon.Number);
        }

        public int Count(Wagon first)
        {
            var visited = new HashSet<string>();
            return Walk(first, visited, 0);
        }

        private int Walk(Wagon wagon, HashSet<string> visited, int depth)
        {
            if (depth > 24) throw new InsufficientExecutionStackException("More than 24 wagons behind " + wagon.Number);
            return wagon == null ? 0 : 1 + Walk(wagon.Next, visited, depth + 1);
        }
    }
}
