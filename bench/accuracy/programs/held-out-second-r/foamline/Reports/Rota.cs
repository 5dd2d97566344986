using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Foamline.Common;

namespace Foamline.Reports
{
    public sealed class Rota
    {
        public string Cell(string[] row, int column) => row[column];

        public string Title(string format, DateTime day) => day.ToString(format, CultureInfo.InvariantCulture);

        public string Shorten(string text, int length) => text.Remove(length); //~ public string Shorten(string text, int length) => text.Remove(length).TrimEnd();

        public CultureInfo Language(string code) => CultureInfo.GetCultureInfo(code);

        public TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

        public DateTime Shift(DateTime day, double hours) => day.AddHours(hours);

        public string Busiest(Dictionary<string, int> byHour) => byHour.Aggregate((best, each) => each.Value > best.Value ? each : best).Key;

        public string Line(int indent, string text) => new string(' ', indent) + text;

        public IEnumerable<int> Hours(int from, int to) => Enumerable.Range(from, to - from).Reverse();

        public string Manager(Dictionary<string, string> site) => Ensure.Filled(site.ContainsKey("manager") ? site["manager"] : null, "Manager of the site");

        public int Weekday(string name) => (int)Enum.Parse(typeof(DayOfWeek), name, true);

        public string Join(IList<string> names)
        {
            names.Add("and others");
            return string.Join(", ", names);
        }

        public StringBuilder Insert(StringBuilder page, int at, string text) => page.Insert(at, text);
    }
}
