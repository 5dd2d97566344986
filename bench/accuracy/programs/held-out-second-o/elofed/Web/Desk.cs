using System;
using System.Collections.Generic;
using Elofed.Common;
using Elofed.Players;
using Elofed.Ratings;
using Elofed.Tournaments;

namespace Elofed.Web
{
    public class Desk
    {
        private readonly Directory directory;
        private readonly Elo elo = new Elo();

        public Desk(Directory directory)
        {
            this.directory = directory;
        }

        public string Card(int id)
        {
            return directory.Find(id).Name;
        }

        public void Register(Player player)
        {
            directory.Register(player);
        }

        public Tournament Announce(IDictionary<string, string> form)
        {
            return new Tournament { Name = Guard.Field(form, "name", "tournament"), Rhythm = Guard.Field(form, "rhythm", "tournament") };
        }

        public string Complain(IDictionary<string, string> form)
        {
            //+ var copy = new Dictionary<string, string>(form);
            return Guard.Field(form, "round", "complaint");
        }

        public DateTime Birthday(string text)
        {
            return Reading.Day(text);
        }

        public DateTime Deadline(string text)
        {
            return Reading.Day(text.Split(' ')[0]);
        }

        public decimal EntryFee(string text)
        {
            return Reading.Fee(text);
        }

        public Title Promote(string text)
        {
            return Reading.Choice<Title>(text);
        }

        public int Performance(int sum, int games)
        {
            return elo.Performance(sum, games);
        }

        public void Permit(string role, string act)
        {
            if (role != "arbiter")
                throw new UnauthorizedAccessException("Role " + role + " may not " + act);
        }

        public Guid Ticket(string text)
        {
            return new Guid(text);
        }

        public string Greeting(string culture)
        {
            return System.Globalization.CultureInfo.GetCultureInfo(culture).DisplayName;
        }

        public string Zone(string id)
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id).StandardName;
        }
    }

    public static class Startup
    {
        public static int Setting(string name)
        {
            return int.Parse(Environment.GetEnvironmentVariable(name));
        }

        public static object Plugin(string name)
        {
            return Activator.CreateInstance(Type.GetType("Elofed.Plugins." + name));
        }

        public static string Resource(string name)
        {
            using (var reader = new System.IO.StreamReader(typeof(Startup).Assembly.GetManifestResourceStream(name)))
                return reader.ReadToEnd();
        }
    }
}
