using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Costumery.Support;
using Costumery.Wardrobe;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Costumery.Files
{
    public class Imports
    {
        public Garment FromJson(string text)
        {
            return JsonConvert.DeserializeObject<Garment>(text);
        }

        public string Designer(string text)
        {
            var record = JObject.Parse(text);
            //+ record.Remove("debug");
            return record["production"]["designer"].ToString();
        }

        public int Pieces(string text)
        {
            return (int)JObject.Parse(text)["pieces"];
        }

        public string Act(string xml)
        {
            return XDocument.Parse(xml).Root.Element("act").Attribute("title").Value;
        }

        public string Scene(XElement act)
        {
            return act.Elements("scene").Single().Value;
        }

        public IList<Garment> FromCsv(string file, string[] lines)
        {
            var garments = new List<Garment>();
            for (var i = 0; i < lines.Length; i++)
            {
                try
                {
                    var cells = lines[i].Split(';');
                    garments.Add(new Garment { Code = cells[0], Period = cells[1], Chest = new Measure { High = double.Parse(cells[2]) } });
                }
                catch (FormatException error)
                {
                    throw new ImportException(file, i + 1, error);
                }
            }
            return garments;
        }

        public byte[] Photo(string text)
        {
            return Convert.FromBase64String(text);
        }

        public string Sketch(string play, string name)
        {
            //+ name = name.ToLowerInvariant();
            return File.ReadAllText(Path.Combine("/var/lib/sketches", play, name));
        }

        public string Unpack(byte[] bytes)
        {
            using (var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            using (var reader = new StreamReader(stream))
                return reader.ReadToEnd();
        }

        public string Note(byte[] bytes)
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }

        public string Archive(StringWriter writer, string text)
        {
            writer.Write(text);
            return writer.ToString();
        }

        public string Encoded(string charset, string text)
        {
            return Convert.ToBase64String(Encoding.GetEncoding(charset).GetBytes(text));
        }
    }
}
