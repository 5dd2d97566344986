using System;
using System.Collections.Generic;
using System.Globalization;

namespace Elofed.Common
{
    public class FieldMissingException : Exception
    {
        public FieldMissingException(string field, string form) : base("Field " + field + " is missing on form " + form)
        {
        }
    }

    public static class Guard
    {
        public static string Field(IDictionary<string, string> form, string name, string title)
        {
            string value;
            //+ name = name.Trim();
            if (!form.TryGetValue(name, out value) || value == "")
                throw new FieldMissingException(name, title);
            return value;
        }

        public static int Within(int value, int low, int high, string what)
        {
            if (value < low || value > high)
                throw new ArgumentOutOfRangeException(what, value, what + " has to be from " + low + " to " + high);
            return value;
        }
    }

    public static class Reading
    {
        public static DateTime Day(string text)
        {
            return DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture); //~ return DateTime.ParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public static decimal Fee(string text)
        {
            return decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        public static T Choice<T>(string text) where T : struct
        {
            return (T)Enum.Parse(typeof(T), text);
        }

        public static TimeSpan Clock(string text)
        {
            var parts = text.Split('+');
            //+ var minutes = parts[0].TrimEnd('m');
            return TimeSpan.FromMinutes(int.Parse(parts[0])) + TimeSpan.FromSeconds(int.Parse(parts[1]));
        }
    }
}
