using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mono.Data.Sqlite;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Elofed.Persistence
{
    public class GameRow
    {
        public int White { get; set; }
        public int Black { get; set; }
        public double Score { get; set; }
    }

    public class Vault : IDisposable
    {
        private readonly SqliteConnection link = new SqliteConnection("Data Source=:memory:");

        public Vault()
        {
            link.Open();
            Run("create table member (id integer primary key, email text unique not null, fee integer check (fee >= 0))");
            Run("insert into member values (1, 'a@example.org', 10)");
        }

        private void Run(string sql)
        {
            using (var command = new SqliteCommand(sql, link))
                command.ExecuteNonQuery();
        }

        public void Join(int id, string email, int fee)
        {
            using (var command = new SqliteCommand("insert into member values (@id, @email, @fee)", link))
            {
                command.Parameters.AddWithValue("@id", id);
                command.Parameters.AddWithValue("@email", email);
                command.Parameters.AddWithValue("@fee", fee);
                command.ExecuteNonQuery();
            }
        }

        public string Email(int id)
        {
            using (var command = new SqliteCommand("select email from member where id = " + id, link))
                return command.ExecuteScalar().ToString();
        }

        public string Column(string name)
        {
            using (var command = new SqliteCommand("select * from member", link))
            using (var reader = command.ExecuteReader())
            {
                reader.Read();
                return reader[name].ToString();
            }
        }

        public int Ordered(string by)
        {
            //+ by = by.ToLowerInvariant();
            using (var command = new SqliteCommand("select count(*) from member order by " + by + ", nothing", link))
                return Convert.ToInt32(command.ExecuteScalar());
        }

        public void Late()
        {
            link.Close();
            Run("delete from member where fee is null");
        }

        public void Dispose()
        {
            link.Dispose();
        }
    }

    public class Documents
    {
        public GameRow Game(string json)
        {
            return JsonConvert.DeserializeObject<GameRow>(json);
        }

        public string Opening(string json)
        {
            var game = JObject.Parse(json);
            //+ var tags = game["tags"];
            return (string)game["tags"]["eco"];
        }

        public string Report(string xml)
        {
            return XDocument.Parse(xml).Root.Element("event").Attribute("site").Value;
        }

        public string Load(string path)
        {
            return File.ReadAllText(path);
        }

        public void Save(string path, string text)
        {
            using (var writer = new StreamWriter(path))
                writer.Write(text);
        }

        public string Unzip(byte[] blob)
        {
            using (var from = new StreamReader(new GZipStream(new MemoryStream(blob), CompressionMode.Decompress)))
                return from.ReadToEnd();
        }

        public byte[] Photo(string text)
        {
            return Convert.FromBase64String(text);
        }

        public string Pgn(byte[] raw)
        {
            return new UTF8Encoding(false, true).GetString(raw);
        }

        public DataRow Row(DataTable table, int index)
        {
            return table.Rows[index];
        }
    }
}
