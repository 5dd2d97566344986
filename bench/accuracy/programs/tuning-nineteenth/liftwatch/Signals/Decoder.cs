using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Liftwatch.Signals {
    public class Reading {
        public string Lift;
        public int Trips;
        public DateTime At;
    }

    public class FrameCorrupt : FormatException {
        public FrameCorrupt(int frame, byte want, byte got) : base("frame " + frame + " has checksum " + got + ", not " + want) { }
    }

    public class Decoder {
        public Reading Read(string json) => JsonConvert.DeserializeObject<Reading>(json);

        public int Trips(string json) => (int)JObject.Parse(json)["counters"]["trips"];

        public string[] Codes(string json) => JArray.Parse(json).Select(each => each.Value<string>().Trim()).ToArray();

        public void Check(int number, byte[] frame) {
            byte sum = 0;
            //+ var last = frame.Length - 1;
            foreach (var b in frame.Take(frame.Length - 1)) sum ^= b;
            if (sum != frame[frame.Length - 1]) throw new FrameCorrupt(number, sum, frame[frame.Length - 1]);
        }

        public int Level(byte[] frame) => BitConverter.ToInt32(frame, 4);

        public string Segment(string line) => line.Substring(6, 4);

        public int Count(string text) => int.Parse(text);

        public short Load(int kilograms) => checked((short)(kilograms * 10));

        public string Inflate(byte[] raw) {
            using (var reader = new StreamReader(new GZipStream(new MemoryStream(raw), CompressionMode.Decompress))) return reader.ReadToEnd();
        }

        public string Fault(string xml) {
            var document = new XmlDocument();
            document.LoadXml(xml);
            return document.SelectSingleNode("/fault/code").InnerText;
        }

        public byte[] Blob(string text) => Convert.FromBase64String(text);

        public string Ascii(string text) => Encoding.ASCII.GetString(Encoding.GetEncoding("us-ascii", new EncoderExceptionFallback(), new DecoderExceptionFallback()).GetBytes(text));

        public bool Matches(string pattern, string text) => Regex.IsMatch(text, pattern);

        public int[] Window(int[] values, int from, int length) {
            var window = new int[length];
            Array.Copy(values, from, window, 0, length);
            return window;
        }
    }
}
