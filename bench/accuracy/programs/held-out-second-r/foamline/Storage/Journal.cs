using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Runtime.Serialization;
using Foamline.Common;
using Newtonsoft.Json;

namespace Foamline.Storage
{
    public sealed class Journal
    {
        private readonly string folder;

        public Journal(string folder)
        {
            this.folder = folder;
        }

        public string Day(string day) => File.ReadAllText(Path.Combine(folder, "days", day + ".log"));

        public string[] Tanks() => Directory.GetFiles(Path.Combine(folder, "tanks-of-today"));

        public byte[] Inflate(byte[] bytes)
        {
            using (var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            using (var into = new MemoryStream())
            {
                stream.CopyTo(into);
                return into.ToArray();
            }
        }

        public int Append(string line)
        {
            var writer = new StreamWriter(new MemoryStream());
            writer.Write(line);
            writer.Dispose();
            writer.Write(line);
            return line.Length;
        }

        public string Entry(byte[] bytes, int at)
        {
            using (var reader = new BinaryReader(new MemoryStream(bytes)))
            {
                reader.BaseStream.Position = at;
                return reader.ReadString() + reader.ReadInt32();
            }
        }

        public string Export(object what) => JsonConvert.SerializeObject(what);

        public T Setting<T>(IDictionary<string, object> settings, string name) => (T)settings[name];

        public int Shared(string name)
        {
            using (new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.None))
            using (var second = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.None)) return (int)second.Length;
        }

        public void Copy(byte[] from, int count) => Buffer.BlockCopy(from, 0, new byte[4], 0, count);

        public int Workers(string text)
        {
            if (!int.TryParse(text, out var count)) throw new FoamlineException($"Setting workers is {text}, which is no number");
            return Ensure.Range(count, 1, 16, "Workers");
        }

        public object Plugin(string name) => Activator.CreateInstance(Type.GetType("Foamline.Plugins." + name, true));
    }
}
