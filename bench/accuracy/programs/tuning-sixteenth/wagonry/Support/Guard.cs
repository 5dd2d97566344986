using System;

namespace Wagonry.Support
{
    public static class Guard
    {
        public static T NotNull<T>(T value, string name) where T : class
        {
            if (value == null) throw new ArgumentNullException(name);
            return value;
        }

        public static int InRange(int value, int low, int high, string name)
        {
            //+ if (low > high) throw new ArgumentException("Range is empty");
            if (value < low || value > high) throw new ArgumentOutOfRangeException(name, value, "Must be from " + low + " to " + high);
            return value;
        }

        public static string NotEmpty(string value, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("Value is empty", name);
            return value;
        }
    }
}
