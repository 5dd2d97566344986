using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using HoofPass.Registry;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HoofPass.Paper
{
    public class Vaccination
    {
        [JsonProperty(Required = Required.Always)]
        public string Batch;
        public DateTime Given;
        public int Booster;
    }

    public class PassportWriter
    {
        public string Page(string[] pages, int number)
        {
            return pages[number - 1];
        }

        public string Silhouette(string folder, string ueln)
        {
            return File.ReadAllText(Path.Combine(folder, "outlines", ueln + ".svg"));
        }

        public Vaccination ReadVaccination(string json)
        {
            //+ json = json.Trim();
            return JsonConvert.DeserializeObject<Vaccination>(json);
        }

        public string VetOf(string json)
        {
            return (string)JObject.Parse(json)["vet"]["name"];
        }

        public XDocument ReadExport(string xml)
        {
            return XDocument.Parse(xml);
        }

        public string Owner(XElement horse)
        {
            return horse.Element("owner").Attribute("name").Value;
        }

        public string Caption(string template, params object[] values)
        {
            return string.Format(template, values);
        }

        public byte[] Photo(string base64)
        {
            return Convert.FromBase64String(base64);
        }

        public string Strict(byte[] bytes)
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }

        public Regex Search(string words)
        {
            return new Regex("^(" + words);
        }

        public string Initials(string name)
        {
            return name.Substring(0, 2) + name.Substring(name.IndexOf(' ') + 1, 3);
        }

        public decimal Height(Horse horse, decimal measured)
        {
            horse.Height = Must.Between(measured, 60, 200, "height");
            return horse.Height.Value;
        }

        public string Stamp(object seal)
        {
            return ((string)seal).Trim();
        }

        public void Seal(Stream pages)
        {
            pages.Dispose();
            pages.WriteByte(1);
        }

        public DateTime Expiry(DateTime issued, int years)
        {
            return new DateTime(issued.Year + years, issued.Month, issued.Day);
        }

        public Guid Serial(string text)
        {
            return Guid.Parse(text);
        }
    }
}
