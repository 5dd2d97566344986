using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Liftwatch.Support;

namespace Liftwatch.Visits {
    public class Visit {
        public int Number;
        public string State = "planned";
        public string Engineer;
        public DateTime? At;
        public List<string> Tasks;
    }

    public class VisitConflict : InvalidOperationException {
        public VisitConflict(int number, string from, string to) : base("visit " + number + " is " + from + " and cannot be " + to) { }
    }

    public class Planner {
        static readonly Dictionary<string, string[]> Flow = new Dictionary<string, string[]> {
            { "planned", new[] { "started", "cancelled" } }, { "started", new[] { "done" } },
        };

        public void Move(Visit visit, string to) {
            if (!Flow[visit.State].Contains(to)) throw new VisitConflict(visit.Number, visit.State, to);
            visit.State = to;
        }

        public DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public string Slot(Visit visit) => visit.At.Value.ToString("HH:mm", CultureInfo.InvariantCulture); //~ public string Slot(Visit visit) => visit.At.Value.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

        public DateTime Next(DateTime last, int months) => last.AddMonths(months);

        public int PerEngineer(int visits, int engineers) => visits / engineers;

        public string Assign(Visit visit, string engineer) {
            visit.Engineer = Require.Text(engineer, "engineer");
            return visit.Engineer.ToUpperInvariant();
        }

        public string FirstTask(Visit visit) {
            //+ var shown = visit.Number;
            return visit.Tasks[0];
        }

        public double Average(IEnumerable<Visit> visits) => visits.Where(each => each.State == "done").Average(each => each.Number);

        public TimeSpan Travel(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

        public DateTime Local(DateTime utc, string zone) => TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(zone));

        public int Rate(int stars) => Require.Within(stars, 1, 5, "stars");
    }
}
