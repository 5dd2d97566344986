using System;
using System.Collections.Generic;
using System.Data;
using Mono.Data.Sqlite;
using Liftwatch.Support;

namespace Liftwatch.Parts {
    public class Stock : IDisposable {
        readonly SqliteConnection connection = new SqliteConnection("Data Source=:memory:");

        public Stock() {
            connection.Open();
            Run("CREATE TABLE part (code TEXT PRIMARY KEY, bin TEXT NOT NULL, left INTEGER CHECK (left >= 0))");
        }

        int Run(string sql, params object[] values) {
            using (var command = connection.CreateCommand()) {
                command.CommandText = sql;
                foreach (var value in values) command.Parameters.Add(new SqliteParameter { Value = value });
                return command.ExecuteNonQuery();
            }
        }

        public void Add(string code, string bin, int left) => Run("INSERT INTO part VALUES (?, ?, ?)", code, bin, left);

        public void Take(string code, int count) => Run("UPDATE part SET left = left - ? WHERE code = ?", count, code);

        public string Bin(string code) {
            using (var command = connection.CreateCommand()) {
                //+ command.CommandTimeout = 5;
                command.CommandText = "SELECT bin FROM part WHERE code = '" + code + "'";
                return command.ExecuteScalar().ToString();
            }
        }

        public int Reorder(string supplier) => Run("UPDATE part SET ordered = 1 WHERE supplier = ?", supplier);

        public int Left(string code) {
            using (var command = connection.CreateCommand()) {
                command.CommandText = "SELECT left FROM part WHERE code = ?";
                command.Parameters.Add(new SqliteParameter { Value = code });
                using (var reader = command.ExecuteReader()) {
                    reader.Read();
                    return reader.GetInt32(0);
                }
            }
        }

        public static decimal Price(DataTable table, string code) {
            var row = table.Rows.Find(code);
            return (decimal)row["price"];
        }

        public void Dispose() => connection.Dispose();
    }
}
