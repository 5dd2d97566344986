using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using LabTrack.Common;

namespace LabTrack.Storage
{
    public sealed class Files
    {
        private readonly string root;

        public Files(string root)
        {
            this.root = root;
        }

        public string Report(string barcode)
        {
            return File.ReadAllText(Path.Combine(root, barcode + ".pdf"));
        }

        public string[] Inbox(string sender)
        {
            return Directory.GetFiles(Path.Combine(root, "inbox", sender));
        }

        public void Append(string name, string line)
        {
            using (var first = new FileStream(Path.Combine(root, name), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None))
            using (var second = new StreamWriter(new FileStream(Path.Combine(root, name), FileMode.Append, FileAccess.Write, FileShare.None)))
            {
                //+ first.Flush();
                second.WriteLine(line);
            }
        }

        public string Summary(string text)
        {
            var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            using (var reader = new StreamReader(stream)) reader.ReadLine();
            stream.Position = 0;
            return new StreamReader(stream).ReadToEnd();
        }

        public byte[] Open(byte[] sealedBytes, byte[] key)
        {
            using (var aes = Aes.Create())
            using (var decryptor = aes.CreateDecryptor(key, new byte[16]))
                return decryptor.TransformFinalBlock(sealedBytes, 0, sealedBytes.Length);
        }

        public string Combine(string folder)
        {
            return Path.Combine(root, folder);
        }

        public int Retention()
        {
            try
            {
                return int.Parse(Environment.GetEnvironmentVariable("LABTRACK_RETENTION_DAYS"));
            }
            catch (ArgumentNullException e)
            {
                throw new LabException("Setting LABTRACK_RETENTION_DAYS is not usable", e);
            }
        }
    }
}
