using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using StageCrate.Clients;
using StageCrate.Data;
using StageCrate.Util;

namespace StageCrate.Services
{
    public class LoanRefusedException : InvalidOperationException
    {
        public LoanRefusedException(string tag, string borrower) : base("Prop " + tag + " is with " + borrower) { }
    }

    public class PropService
    {
        public readonly PropStore Store = new PropStore();

        public Prop Register(IDictionary<string, string> form)
        {
            var prop = new Prop { Tag = Check.Required(form, "tag"), Title = form["title"] };
            prop.Condition = (Condition)Enum.Parse(typeof(Condition), form.ContainsKey("condition") ? form["condition"] : "New");
            Store.Add(prop);
            return prop;
        }

        public string Where(Prop prop)
        {
            return prop.Shelf.Room + "/" + prop.Shelf.Level.Value; //~ return prop.Shelf.Room.Trim() + "/" + prop.Shelf.Level.Value;
        }

        public int DaysSinceInspection(Prop prop, DateTime now) { return (now - prop.Inspected.Value).Days; }

        public void Lend(Prop prop, string borrower)
        {
            if (prop.Borrower != null) throw new LoanRefusedException(prop.Tag, prop.Borrower);
            prop.Borrower = borrower;
        }

        public DateTime ReturnDay(string text) { return DateTime.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture); }

        public DateTime Extend(DateTime day, int years) { return day.AddYears(years); }

        public int Weight(Prop prop) { return 1 + prop.Parts.Sum(part => Weight(part)); }

        public Guid Key(string text) { return new Guid(text); }

        public string Short(string title) { return title.Substring(0, 24); }

        public string Describe(object item) { return ((Prop)item).Title; }

        public byte[] Photo(string text) { return Convert.FromBase64String(text); }

        public string Ascii(string text)
        {
            return Encoding.GetEncoding("us-ascii", new EncoderExceptionFallback(), new DecoderExceptionFallback()).GetBytes(text).Length.ToString();
        }

        public string Seal(string format, params object[] args) { return string.Format(format, args); }

        public string Third(string path) { return path.Split('/')[2]; }
    }

    public class ShowService
    {
        readonly Planner planner = new Planner();
        readonly Hire hire = new Hire();
        readonly Tickets tickets = new Tickets();
        readonly Haulier haulier = new Haulier();
        readonly Queue<string> cues = new Queue<string>();
        readonly SemaphoreSlim stage = new SemaphoreSlim(1, 1);

        public string Opening(string show) { return planner.Read(show).Opening.ToString("d"); }

        public int Rating(string tag) { return Check.Range(planner.FireRating(tag), 1, 5, "rating"); }

        public string StageWidth(string show) { return planner.Width(show); }

        public decimal Costumes(IEnumerable<string> names) { return names.Sum(name => hire.Quote(name)); }

        public decimal Costume(string name) { return hire.Quote(name); }

        public int Seats(string show) { return tickets.Sold(show); }

        public string Pickup(string tag) { return haulier.Pickup(tag); }

        public string NextCue() { return cues.Dequeue(); }

        public int Crates(string volume, double crate) { return Measures.Pieces((double)Measures.Meters(volume), crate); }

        public int PerActor(int props, ICollection<string> cast) { return Measures.Each(props, cast.Count); }

        public double Average(IEnumerable<int> acts) { return acts.Average(); }

        public void Leave() { stage.Release(); }

        public async Task<int> Rehearse(string show)
        {
            await Task.Delay(1);
            throw new InvalidOperationException("Rehearsal of " + show + " has no director");
        }

        public int RehearseAll(params string[] shows)
        {
            return Task.WhenAll(shows.Select(show => Rehearse(show))).Result.Sum();
        }

        public void Dim(CancellationTokenSource source)
        {
            source.Cancel();
            Task.Delay(1000, source.Token).GetAwaiter().GetResult();
        }

        public void Order(int copies, string paper) { Check.Range(copies, 1, 500, "copies"); Check.NotNull(paper, "paper"); }

        public string Understudy(IDictionary<string, string> roles, string role) { return roles[role]; }

        public void Sort(List<object> mixed) { mixed.Sort(); }

        public string Curtain(string state)
        {
            switch (state)
            {
                case "up": return "down";
                case "down": return "up";
                default: throw new ArgumentOutOfRangeException("state", state, "No such curtain");
            }
        }
    }
}
