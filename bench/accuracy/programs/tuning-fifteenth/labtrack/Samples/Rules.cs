using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using LabTrack.Common;

namespace LabTrack.Samples
{
    public sealed class Range
    {
        public string Test;
        public int From;
        public int To;
        public decimal High;
    }

    public sealed class Rules
    {
        private readonly List<Range> ranges = new List<Range>
        {
            new Range { Test = "GLU", From = 0, To = 17, High = 5.5m },
            new Range { Test = "GLU", From = 17, To = 120, High = 6.1m },
            new Range { Test = "CRE", From = 18, To = 120, High = 1.2m },
        };

        public Range RangeFor(string test, int age)
        {
            return ranges.Single(range => range.Test == test && range.From <= age && range.To >= age);
        }

        public decimal HighOf(string test)
        {
            return ranges.First(range => range.Test == test).High;
        }

        public decimal Ratio(Sample sample)
        {
            return sample["ALB"] / sample["CRE"];
        }

        public decimal Clearance(Sample sample)
        {
            //+ var factor = 1.0m;
            return 140m / sample["CRE"];
        }

        public bool Reportable(IEnumerable<decimal> values)
        {
            return values.Any(value => value > 0);
        }

        public void DropExpired(List<Sample> samples)
        {
            foreach (var sample in samples)
                if (sample.State == "received") samples.Remove(sample);
        }

        public ReadOnlyCollection<string> Panels()
        {
            return new List<string> { "CBC", "BMP" }.AsReadOnly();
        }

        public void Register(IList<string> panels, string name)
        {
            panels.Add(name);
        }

        public DateTime ControlDay(int year, int month)
        {
            return new DateTime(year, month, 30);
        }

        public DateTime Local(DateTime utc, string zone)
        {
            return TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(zone));
        }

        public int PerHour(int samples, TimeSpan span)
        {
            return samples / (int)span.TotalHours;
        }

        public string RootOf(Sample sample)
        {
            return sample.Parent.Parent.Barcode;
        }

        public int Checksum(string barcode)
        {
            return checked(barcode.Aggregate(7, (sum, c) => checked(sum * 31 + c)));
        }

        public decimal Median(IList<decimal> values)
        {
            var sorted = values.OrderBy(value => value).ToList();
            return sorted[sorted.Count / 2]; //~ return sorted[sorted.Count >> 1];
        }

        public object Exporter(string format)
        {
            if (format == "csv") return new List<string>();
            throw new NotImplementedException("Export to " + format + " is not implemented");
        }

        public object Instrument(Type type)
        {
            return Activator.CreateInstance(type);
        }
    }

    public static class Units
    {
        private static readonly Dictionary<string, decimal> Factors = Load("mg/dl=1;mmol/l");

        private static Dictionary<string, decimal> Load(string text)
        {
            return text.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Read.Number(part[1]));
        }

        public static decimal Factor(string unit)
        {
            return Factors[unit];
        }
    }
}
