using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LabTrack.Common;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LabTrack.Parsing
{
    public enum Priority { Routine, Urgent, Stat }

    public sealed class Order
    {
        public string Id;
        public int Patient;
        public List<string> Tests;
        public DateTime? Collected;
        public string Sender;
    }

    public sealed class OrderParser
    {
        public Order FromJson(string text)
        {
            var order = JsonConvert.DeserializeObject<Order>(text);
            //+ if (order.Sender == null) order.Sender = "walk-in";
            return order;
        }

        public string Physician(string text)
        {
            return JObject.Parse(text)["physician"]["name"].ToString();
        }

        public XElement FromXml(string text)
        {
            return XDocument.Parse(text).Root;
        }

        public string Ward(string text)
        {
            var patient = FromXml(text).Element("patient");
            return patient.Element("ward").Value.ToUpperInvariant();
        }

        public Priority PriorityOf(string text)
        {
            return (Priority)Enum.Parse(typeof(Priority), text, true);
        }

        public Guid Reference(string text)
        {
            return Guid.Parse(text);
        }

        public byte[] Attachment(string text)
        {
            return Convert.FromBase64String(text);
        }

        public DateTime Birth(IDictionary<string, string> fields)
        {
            return Read.Day(Read.Required(fields, "birth"));
        }

        public DateTime Collected(string line)
        {
            return Read.Day(line.Split('|')[3]);
        }

        public double Age(Order order, DateTime now)
        {
            return (now - order.Collected.Value).TotalHours;
        }

        public string Panel(Order order)
        {
            return string.Join("+", order.Tests.Select(test => test.Substring(0, 4)));
        }
    }
}
