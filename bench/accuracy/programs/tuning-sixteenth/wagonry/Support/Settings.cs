using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace Wagonry.Support
{
    public sealed class Settings
    {
        private readonly Dictionary<string, string> values = new Dictionary<string, string>();

        public Settings(string xml)
        {
            var document = new XmlDocument();
            document.LoadXml(xml);
            foreach (XmlNode node in document.DocumentElement.ChildNodes) values[node.Attributes["key"].Value] = node.InnerText;
        }

        public int Tracks { get { return int.Parse(values["tracks"], CultureInfo.InvariantCulture); } }

        public TimeSpan Shift { get { return TimeSpan.Parse(values["shift"], CultureInfo.InvariantCulture); } }

        public TimeZoneInfo Zone { get { return TimeZoneInfo.FindSystemTimeZoneById(values["zone"]); } }

        public static object Plugin(string name)
        {
            var type = Type.GetType("Wagonry.Plugins." + name, true);
            return Activator.CreateInstance(type);
        }
    }
}
