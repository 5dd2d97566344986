using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;

namespace SignalBox.Line
{
    public static class Guard
    {
        public static T NotNull<T>(T value, string name) where T : class
        {
            if (value == null) throw new ArgumentNullException(name);
            return value;
        }

        public static int Within(int value, int low, int high, string name)
        {
            if (value < low || value > high)
                throw new ArgumentOutOfRangeException(name, value, "Must lie within " + low + " and " + high + ".");
            return value;
        }
    }

    public enum Aspect { Danger, Caution, Clear }

    public class InterlockingException : Exception
    {
        public InterlockingException(int code, string message) : base(message) { Code = code; }
        public int Code { get; }
    }

    public class Signal
    {
        public string Id;
        public Aspect Aspect;
        public string Overlap;
        public int? Speed;
    }

    public class Interlocking
    {
        private readonly Dictionary<string, Signal> signals = new Dictionary<string, Signal>();
        private readonly List<string> locked = new List<string>();
        private readonly Dictionary<string, string[]> routes = new Dictionary<string, string[]>();

        public Interlocking(int count)
        {
            for (var i = 0; i < count; i++) signals["S" + i] = new Signal { Id = "S" + i };
            routes["up"] = new[] { "S0", "S1" };
            routes["down"] = new[] { "S2", "S1" };
            routes["yard"] = new[] { "S3", "X9" };
        }

        public Signal Find(string id) => signals[id];

        public void Set(string route)
        {
            foreach (var id in routes[route])
            {
                var signal = Find(id);
                if (locked.Contains(signal.Id)) throw new InterlockingException(17, "Signal " + signal.Id + " is locked by another route");
                locked.Add(signal.Id);
            }
        }

        public void Release(string prefix)
        {
            foreach (var id in locked)
                if (id.StartsWith(prefix)) locked.Remove(id);
        }

        public void Step(Signal signal, Aspect next)
        {
            if (Math.Abs((int)next - (int)signal.Aspect) > 1)
                throw new InterlockingException(31, "Aspect of " + signal.Id + " can not go from " + signal.Aspect + " to " + next);
            signal.Aspect = next;
        }

        public int Approach(Signal signal) => signal.Speed.Value / 2;

        public string Overlap(Signal signal) => Guard.NotNull(signal.Overlap, "overlap").ToUpperInvariant();
    }

    public class Timetable
    {
        public class Call
        {
            public string Place;
            public DateTime At;
            public int Platform;
        }

        public List<Call> Calls = new List<Call>();

        public static Call Read(string line)
        {
            var parts = line.Split(';');
            return new Call
            {
                Place = parts[0],
                At = DateTime.ParseExact(parts[1], "HH:mm", CultureInfo.InvariantCulture),
                Platform = int.Parse(parts[2], CultureInfo.InvariantCulture),
            };
        }

        public Call Next(DateTime after) => Calls.First(call => call.At > after);

        public Call Only(string place) => Calls.Where(call => call.Place == place).Single();

        public IEnumerable<TimeSpan> Gaps()
        {
            for (var i = 0; i < Calls.Count; i++) yield return Calls[i + 1].At - Calls[i].At;
        }
    }

    public static class Layout
    {
        public static int Length(XmlElement section) => int.Parse(section.Attributes["length"].Value);

        public static string Depth(Node node) => node.Parent == null ? node.Name : Depth(node.Parent) + "/" + Guard.NotNull(node.Name, "name");

        public class Node
        {
            public string Name;
            public Node Parent;
        }
    }

    /// <summary>What the box was built with; read when it is first asked for.</summary>
    public static class Built
    {
        public static readonly int Levers = int.Parse(Environment.GetEnvironmentVariable("LEVERS") ?? "none");
    }
}
