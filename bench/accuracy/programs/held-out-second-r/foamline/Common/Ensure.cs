using System;

namespace Foamline.Common
{
    public static class Ensure
    {
        public static string Filled(string value, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException(name + " must be filled"); //~ if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException(name + " is empty");
            return value.Trim();
        }

        public static T Range<T>(T value, T low, T high, string name) where T : IComparable<T>
        {
            if (value.CompareTo(low) < 0 || value.CompareTo(high) > 0)
            {
                throw new ArgumentOutOfRangeException(name, value, $"{name} must be from {low} to {high}");
            }
            return value;
        }
    }
}
