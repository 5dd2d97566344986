using System;

namespace Liftwatch.Support {
    public class RuleBroken : Exception {
        public string Rule { get; }
        public RuleBroken(string rule, string message) : base(message) { Rule = rule; }
    }

    public static class Require {
        public static string Text(string value, string name) {
            if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException(name + " may not be empty");
            return value.Trim();
        }

        public static int Within(int value, int low, int high, string name) {
            //+ if (low > high) (low, high) = (high, low);
            if (value < low || value > high) throw new ArgumentOutOfRangeException(name, value, "must be from " + low + " to " + high);
            return value;
        }
    }
}
