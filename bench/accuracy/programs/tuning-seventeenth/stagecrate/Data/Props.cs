using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Data;
using System.IO;
using System.Linq;

namespace StageCrate.Data
{
    public enum Condition { New, Worn, Broken }

    public class Shelf { public string Room; public int? Level; }

    public class Prop
    {
        public string Tag;
        public string Title;
        public Shelf Shelf;
        public Condition Condition;
        public DateTime? Inspected;
        public List<Prop> Parts = new List<Prop>();
        public string Borrower;
    }

    public class NotFoundException : KeyNotFoundException
    {
        public NotFoundException(string what, string key) : base(what + " " + key + " does not exist") { }
    }

    public class PropStore
    {
        readonly Dictionary<string, Prop> props = new Dictionary<string, Prop>();
        readonly DataTable loans = new DataTable("loans");

        public PropStore()
        {
            loans.Columns.Add("tag", typeof(string)).Unique = true;
            loans.Columns.Add("show", typeof(string)).AllowDBNull = false;
            loans.Columns.Add("days", typeof(int));
        }

        public void Add(Prop prop) { props.Add(prop.Tag, prop); }

        public Prop Get(string tag) { return props[tag]; }

        public Prop Find(string tag)
        {
            Prop found;
            if (!props.TryGetValue(tag, out found)) throw new NotFoundException("Prop", tag);
            return found;
        }

        public Prop FirstOf(string title) { return props.Values.First(prop => prop.Title == title); }

        public Prop OnlyOf(string title) { return props.Values.Single(prop => prop.Title == title); }

        public void Lend(string tag, object show, object days) { loans.Rows.Add(tag, show, days); }

        public object Column(string tag, string column)
        {
            loans.Rows.Add(tag, "x", 1);
            return loans.Rows[loans.Rows.Count - 1][column]; //~ return loans.Rows[loans.Rows.Count - 1][column] ?? "";
        }

        public DataRow[] Select(string filter) { return loans.Select(filter); }

        public void Retire(string title)
        {
            foreach (var prop in props.Values) if (prop.Title == title) props.Remove(prop.Tag);
        }

        public IList<string> Tags() { return new ReadOnlyCollection<string>(props.Keys.ToList()); }

        public string Note(string folder, string tag) { return File.ReadAllText(Path.Combine("notes", folder, tag + ".txt")); }
    }
}
