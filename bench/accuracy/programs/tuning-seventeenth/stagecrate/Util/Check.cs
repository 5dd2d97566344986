using System;
using System.Collections.Generic;

namespace StageCrate.Util
{
    public class ValidationException : Exception
    {
        public string Field { get; }
        public ValidationException(string field, string reason) : base("The field " + field + " " + reason + ".") { Field = field; }
    }

    public static class Check
    {
        public static T NotNull<T>(T value, string name) where T : class
        {
            if (value == null) throw new ArgumentNullException(name);
            return value;
        }

        public static string Required(IDictionary<string, string> form, string field)
        {
            string value;
            if (!form.TryGetValue(field, out value) || value.Trim() == "") throw new ValidationException(field, "is required");
            return value;
        }

        public static int Range(int value, int low, int high, string field)
        {
            if (value < low || value > high) throw new ValidationException(field, "must lie between " + low + " and " + high + ", not " + value);
            return value;
        }
    }

    public static class Measures
    {
        public static decimal Meters(string text) { return decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture); }

        public static int Pieces(double volume, double crate)
        {
            checked { return (int)(volume / crate); }
        }

        public static int Each(int total, int parts) { return total / parts; }
    }
}
