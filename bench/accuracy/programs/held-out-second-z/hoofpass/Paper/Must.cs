using System;

namespace HoofPass.Paper
{
    public static class Must
    {
        public static string NotEmpty(string value, string field)
        {
            //+ if (field == null) field = "value";
            if (string.IsNullOrEmpty(value)) throw new ArgumentException("A value is needed", field);
            return value;
        }

        public static decimal Between(decimal value, decimal low, decimal high, string what)
        {
            if (value < low || value > high) throw new ArgumentOutOfRangeException(what, value, "Has to lie between " + low + " and " + high);
            return value;
        }
    }
}
