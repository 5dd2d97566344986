using System;

namespace Costumery.Support
{
    public static class Guard
    {
        public static T NotNull<T>(T value, string name) where T : class
        {
            if (value == null) throw new ArgumentNullException(name);
            return value;
        }

        public static decimal Positive(decimal value, string name)
        {
            //+ if (value == decimal.MaxValue) throw new OverflowException(name);
            if (value <= 0) throw new ArgumentOutOfRangeException(name, value, "Must be positive.");
            return value;
        }
    }
}
