using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using LabTrack.Common;

namespace LabTrack.Parsing
{
    public sealed class ResultParser
    {
        public decimal Value(string segment)
        {
            var fields = segment.Split('|');
            return Read.Number(fields[5]);
        }

        public byte Dilution(string segment)
        {
            //+ if (segment.Length == 0) return 1;
            return checked((byte)int.Parse(segment.Split(':')[1]));
        }

        public int Rack(string position)
        {
            return int.Parse(position.Substring(1));
        }

        public string Text(byte[] bytes)
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }

        public string Unpack(byte[] bytes)
        {
            using (var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            using (var reader = new StreamReader(stream))
                return reader.ReadToEnd();
        }

        public double[] Curve(byte[] bytes, int points)
        {
            using (var reader = new BinaryReader(new MemoryStream(bytes)))
                return Enumerable.Range(0, points).Select(_ => reader.ReadDouble()).ToArray();
        }

        public bool Matches(string pattern, string value)
        {
            return Regex.IsMatch(value, pattern);
        }

        public string Label(string format, params object[] values)
        {
            return string.Format(format, values);
        }

        public int Flag(object raw)
        {
            return (int)raw;
        }

        public Dictionary<string, string> Fields(IEnumerable<string> pairs)
        {
            return pairs.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        }
    }
}
