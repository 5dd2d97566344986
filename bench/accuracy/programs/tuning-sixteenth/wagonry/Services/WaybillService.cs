using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Serialization;

namespace Wagonry.Services
{
    public sealed class Waybill
    {
        public string Number { get; set; }
        public int Pieces { get; set; }
    }

    public sealed class WaybillService
    {
        public Waybill Read(string xml)
        {
            return (Waybill)new XmlSerializer(typeof(Waybill)).Deserialize(new StringReader(xml));
        }

        public string Sender(string xml)
        {
            var document = new XmlDocument();
            document.LoadXml(xml);
            return document.SelectSingleNode("/waybill/sender").InnerText;
        }

        public string Query(string xml, string path)
        {
            var document = new XmlDocument();
            document.LoadXml(xml);
            return document.SelectSingleNode(path).Name;
        }

        public byte[] Attachment(string text)
        {
            return Convert.FromBase64String(text);
        }

        public string Text(byte[] bytes)
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }

        public string Unzip(byte[] bytes)
        {
            using (var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))) return reader.ReadToEnd();
        }

        public byte[] Sign(byte[] key, string text)
        {
            using (var aes = Aes.Create())
            {
                aes.Key = key;
                return aes.CreateEncryptor().TransformFinalBlock(Encoding.ASCII.GetBytes(text), 0, text.Length);
            }
        }

        public string Open(byte[] data)
        {
            using (var aes = Aes.Create())
            {
                aes.Key = new byte[16];
                aes.IV = new byte[16];
                return Encoding.ASCII.GetString(aes.CreateDecryptor().TransformFinalBlock(data, 0, data.Length));
            }
        }

        public string[] Lines(string path)
        {
            return File.ReadAllLines(path);
        }

        public void Save(string folder, string name, string text)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        public Match Filter(string pattern, string text)
        {
            return Regex.Match(text, pattern);
        }

        public Guid Id(string text)
        {
            return Guid.Parse(text);
        }

        public Uri Link(string text)
        {
            return new Uri(text);
        }

        public int Pieces(string line)
        {
            var parts = line.Split(','); //-
            return int.Parse(parts[2], CultureInfo.InvariantCulture); //-
            //+ var fields = line.TrimEnd().Split(',');
            //+ return int.Parse(fields[2], CultureInfo.InvariantCulture);
        }
    }
}
