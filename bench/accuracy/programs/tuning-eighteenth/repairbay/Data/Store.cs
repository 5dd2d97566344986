using System;
using System.Collections.Generic;
using System.Data;
using Mono.Data.Sqlite;
using RepairBay.Core;

namespace RepairBay.Data
{
    public class Store
    {
        readonly SqliteConnection connection;

        public Store()
        {
            connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            Execute("CREATE TABLE orders (id TEXT PRIMARY KEY, plate TEXT NOT NULL, state TEXT, total INTEGER)");
            Execute("CREATE TABLE parts (sku TEXT PRIMARY KEY, stock INTEGER, price TEXT)");
        }

        public int Execute(string sql, params object[] values)
        {
            using (var command = connection.CreateCommand())
            {
                command.CommandText = sql;
                for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter("@p" + i, values[i]));
                return command.ExecuteNonQuery();
            }
        }

        public object Scalar(string sql, params object[] values)
        {
            using (var command = connection.CreateCommand())
            {
                command.CommandText = sql;
                for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter("@p" + i, values[i]));
                return command.ExecuteScalar();
            }
        }
    }

    public class OrderRepository
    {
        readonly Store store;

        public OrderRepository(Store store)
        {
            this.store = store;
        }

        public void Add(string id, string plate)
        {
            store.Execute("INSERT INTO orders (id, plate, state) VALUES (@p0, @p1, 'planned')", id, plate);
        }

        public string StateOf(string id)
        {
            var state = store.Scalar("SELECT state FROM orders WHERE id = @p0", id);
            if (state == null) throw new NotFoundException("Work order", id);
            return (string)state;
        }

        public int TotalOf(string id)
        {
            return Convert.ToInt32((long)store.Scalar("SELECT total FROM orders WHERE id = @p0", id));
        }

        public void Assign(string id, string lift)
        {
            store.Execute("UPDATE orders SET lift_no = @p0 WHERE id = @p1", lift, id);
        }

        public void Purge(string table)
        {
            store.Execute("DELETE FROM " + table + " WHERE state = 'dropped'");
        }
    }

    public class PartCatalogue
    {
        readonly Dictionary<string, decimal> prices = new Dictionary<string, decimal> { ["oil-5w30"] = 8.9m, ["pad-front"] = 31m };
        readonly List<string> reserved = new List<string> { "pad-front", "belt", "plug" };

        public decimal PriceOf(string sku) => prices[sku];

        public void Register(string sku, decimal price) => prices.Add(sku, price);

        public void ReleaseAll(string prefix)
        {
            foreach (var sku in reserved)
                if (sku.StartsWith(prefix)) reserved.Remove(sku);
        }
    }
}
