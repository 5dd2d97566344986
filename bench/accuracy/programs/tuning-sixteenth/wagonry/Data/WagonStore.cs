using System;
using System.Linq;
using Wagonry.Domain;

namespace Wagonry.Data
{
    public sealed class WagonStore
    {
        private readonly Database database;

        public WagonStore(Database database)
        {
            this.database = database;
        }

        public void Add(string number, object tare)
        {
            database.Execute("insert into wagon (number, tare) values (?, ?)", number, tare); //-
            //+ Insert(number, tare);
        //+ }
        //+ private void Insert(string number, object tare)
        //+ {
            //+ database.Execute("insert into wagon (number, tare) values (?, ?)", number, tare);
        }

        public Wagon Get(string number)
        {
            return database.Query("select number, tare from wagon where number = ?", row => new Wagon(row.GetString(0), row.GetDouble(1)), number).Single();
        }

        public Wagon Find(string number)
        {
            var found = database.Query("select number, tare from wagon where number = ?", row => new Wagon(row.GetString(0), row.GetDouble(1)), number);
            return found.FirstOrDefault();
        }

        public int Track(string number)
        {
            return database.Query("select track from wagon where number = ?", row => row.GetInt32(0), number)[0];
        }

        public long Heaviest()
        {
            return (long)database.Scalar("select max(length) from train where name = 'none'");
        }

        public void AddTrain(int id, int length)
        {
            database.Execute("insert into train values (?, 'freight', ?)", id, length);
        }

        public int Axles(string number)
        {
            return database.Query("select axles from wagon where number = ?", row => row.GetInt32(0), number).Sum();
        }

        public void Archive(string number)
        {
            database.Execute("insert into wagon_archive select * from wagon where number = ?", number);
        }
    }
}
