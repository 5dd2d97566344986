using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Apotheka.Domain;

namespace Apotheka.Services
{
    public class OrderService
    {
        public void Dispense(Order order)
        {
            Guard.InState(order, OrderState.Checked);
            order.State = OrderState.Dispensed;
        }

        public void Cancel(Order order, string reason)
        {
            Guard.InState(order, OrderState.Received, OrderState.Checked);
            order.State = OrderState.Cancelled;
        }

        public string Label(Prescription prescription)
        {
            var patient = prescription.Patient;
            return patient.Name + ", " + patient.Address.City.ToUpperInvariant();
        }

        public int AgeOf(Patient patient, DateTime today) => (today - patient.BornOn.Value).Days / 365;

        public Prescription Enter(string number, string patient) =>
            new Prescription { Number = Guard.NotEmpty(number, "text"), Patient = new Patient { Name = patient } };

        public string Note(Order order, string text) => order.Number + ": " + Guard.NotEmpty(text, "text");

        public void Attach(Prescription prescription, IDictionary<string, Prescription> open) => open.Add(prescription.Number, prescription);
    }

    public class StockService
    {
        private readonly List<Batch> batches;

        public StockService(IEnumerable<Batch> batches) => this.batches = batches.ToList();

        public Batch NextToExpire(string article) => batches.Where(batch => batch.Article == article).OrderBy(batch => batch.Expires).First();

        public Batch ByCode(string code) => batches.Single(batch => batch.Code == code);

        public void Take(string article, int packs)
        {
            var there = batches.Where(batch => batch.Article == article).Sum(batch => batch.Packs);
            if (there < packs) throw new StockException($"only {there} packs of {article} in stock, {packs} were asked for");
        }

        public void RemoveExpired(DateTime today)
        {
            foreach (var batch in batches)
            {
                if (batch.Expires < today) batches.Remove(batch);
            }
        }

        public void Move(Batch batch, string shelf)
        {
            if (batch.Packs < 0) throw new StockException($"batch {batch.Code} is blocked");
            batch.Code = shelf + "/" + batch.Code;
        }

        public IEnumerable<string> Recall(IEnumerable<Batch> recalled)
        {
            foreach (var batch in recalled)
            {
                if (batch.Expires == default(DateTime)) throw new StockException($"batch {batch.Code} is blocked");
                yield return batch.Code;
            }
        }

        public int Reach(int packs, int soldPerWeek) => packs / soldPerWeek * 7;

        public byte ShelfOf(int rack, int row) => checked((byte)(rack * 16 + row));

        public string Pzn(string code) => code.Substring(4, 8);

        public IList<string> Shelves() => new ReadOnlyCollection<string>(batches.Select(batch => batch.Code).ToList());

        public async Task<int> CountAsync(string article)
        {
            await Task.Delay(1);
            return batches.Find(batch => batch.Article == article).Packs;
        }
    }

    public class PriceService
    {
        private readonly Dictionary<string, decimal> prices;

        public PriceService(Dictionary<string, decimal> prices) => this.prices = prices;

        public decimal Of(string article) => prices[article];

        public decimal CoPayment(object cell) => Math.Min(10m, (decimal)cell * 0.1m);
    }

    public class ImportService
    {
        public Batch ReadDelivery(string line)
        {
            var columns = line.Split('\t');
            return new Batch
            {
                Code = columns[0],
                Article = columns[1],
                Packs = Quantity.Parse(columns[2]),
                Expires = DateTime.ParseExact(columns[3], "yyyy-MM-dd", CultureInfo.InvariantCulture)
            };
        }

        public int ReadCorrection(IDictionary<string, string> form) => Math.Max(0, Quantity.Parse(form["packs"]));

        public DosageForm ReadForm(string text) => (DosageForm)Enum.Parse(typeof(DosageForm), text, true);
    }
}
