using System;

namespace LabTrack.App
{
    public sealed class Values
    {
        private static readonly string[] Names = { "Haem-Nord", "Clinic Sankt Erik", "Praxis Dr. Wolf", "Vet Lab Utrecht", "Hospital da Luz", "Mercy Outpatient", "Kantonsspital", "Oncology West" };
        private readonly Random random;

        public Values(int seed)
        {
            random = new Random(seed * 7919);
            Number = 100000 + random.Next(899999);
            Sender = Names[random.Next(Names.Length)];
            Day = new DateTime(2021, 1, 1).AddDays(random.Next(1800));
            Value = Math.Round((decimal)random.NextDouble() * 90 + 1, 2);
        }

        public int Number { get; }
        public string Sender { get; }
        public DateTime Day { get; }
        public decimal Value { get; }
        public string Barcode { get { return "LT" + Number + "-" + (Number % 97).ToString("00"); } }

        public T Pick<T>(params T[] all)
        {
            return all[random.Next(all.Length)];
        }
    }
}
