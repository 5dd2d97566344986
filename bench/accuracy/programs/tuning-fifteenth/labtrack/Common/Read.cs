using System;
using System.Collections.Generic;
using System.Globalization;

namespace LabTrack.Common
{
    public static class Read
    {
        public static DateTime Day(string text)
        {
            //+ text = text.Trim();
            return DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public static decimal Number(string text)
        {
            return decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        public static string Required(IDictionary<string, string> order, string field)
        {
            string value;
            if (!order.TryGetValue(field, out value) || value.Length == 0)
            {
                string id;
                throw new InvalidOrderException(order.TryGetValue("id", out id) ? id : "?", field);
            }
            return value;
        }
    }
}
