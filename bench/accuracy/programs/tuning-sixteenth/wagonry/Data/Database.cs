using System;
using System.Collections.Generic;
using System.Data;
using Mono.Data.Sqlite;

namespace Wagonry.Data
{
    public sealed class Database : IDisposable
    {
        private readonly SqliteConnection connection;

        public Database(string path)
        {
            connection = new SqliteConnection("Data Source=" + path + ";Default Timeout=1");
            connection.Open();
        }

        public void Migrate()
        {
            Execute("create table wagon (number text primary key, tare real not null, track integer)");
            Execute("create table train (id integer primary key, name text, length integer check (length < 800))");
        }

        public int Execute(string sql, params object[] args)
        {
            using (var command = Prepare(sql, args)) return command.ExecuteNonQuery();
        }

        public List<T> Query<T>(string sql, Func<IDataRecord, T> map, params object[] args)
        {
            var rows = new List<T>();
            using (var command = Prepare(sql, args))
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read()) rows.Add(map(reader));
            }
            return rows;
        }

        public object Scalar(string sql, params object[] args)
        {
            using (var command = Prepare(sql, args)) return command.ExecuteScalar();
        }

        public void Dispose()
        {
            connection.Close();
        }

        private SqliteCommand Prepare(string sql, object[] args)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var value in args) command.Parameters.Add(new SqliteParameter { Value = value });
            return command;
        }
    }
}
