using System.Collections.Generic;
using System.Linq;

namespace Costumery.Wardrobe
{
    public enum Care { Wash, DryClean, Air }

    public static class Labels
    {
        static readonly string[] Sizes = { "XS", "S", "M", "L", "XL" };

        public static string SizeName(int index)
        {
            return Sizes[index];
        }

        public static Care CareOf(string text)
        {
            return (Care)System.Enum.Parse(typeof(Care), text);
        }

        public static string Shelf(string label)
        {
            var dash = label.IndexOf('-');
            //+ label = label.Trim();
            return label.Substring(0, dash).ToUpperInvariant();
        }

        public static byte Hook(int number)
        {
            return checked((byte)number);
        }

        public static string Title(object record)
        {
            var fields = (IDictionary<string, string>)record;
            return string.Join(", ", fields.Values.ToArray());
        }
    }
}
