using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Apotheka.Domain;
using Apotheka.Integration;
using Apotheka.Services;

namespace Apotheka
{
    public class Scenario
    {
        public string Label;
        public string Route;
        public Action Work;
    }

    public class Scenarios
    {
        private readonly Random random;
        private readonly List<Scenario> all = new List<Scenario>();

        public Scenarios(int seed) => random = new Random(seed * 7907);

        private int Id(int from = 1000, int below = 99999) => random.Next(from, below);

        private string One(params string[] words) => words[random.Next(words.Length)];

        private string Article() => One("ibuprofen", "metformin", "ramipril", "amoxicillin", "insulin") + "-" + Id(10, 900);

        private string Person() => One("Ana Sousa", "Jan Kos", "Mia Holm", "Leo Winter");

        private void Add(string label, string route, Action work) => all.Add(new Scenario { Label = label, Route = route, Work = work });

        private static int ClosedPort()
        {
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            listener.Stop();
            return port;
        }

        public List<Scenario> Build(string folder)
        {
            Orders();
            Stock();
            Outside(folder);
            return all;
        }

        private void Orders()
        {
            var orders = new OrderService();
            //+ Add("", "GET /health", () => { });
            var number = "RX-" + Id();
            Add("dispensed-by-two-tills", "POST /orders/dispense", () => orders.Dispense(new Order(number, OrderState.Dispensed)));
            var state = random.Next(2) == 0 ? OrderState.Dispensed : OrderState.Cancelled;
            Add("cancelled-after-pickup", "POST /orders/cancel", () => orders.Cancel(new Order(number, state), "patient moved"));
            var homeless = new Prescription { Number = number, Patient = new Patient { Name = Person() } };
            Add("label-of-patient-without-address", "GET /labels", () => orders.Label(homeless));
            Add("age-of-patient-without-birthday", "GET /patients/age", () => orders.AgeOf(homeless.Patient, new DateTime(2026, 11, 1)));
            var blanks = new string(' ', Id(1, 9));
            Add("prescription-number-blank", "POST /prescriptions", () => orders.Enter(blanks, Person()));
            Add("note-saved-empty", "POST /notes", () => orders.Note(new Order(number, OrderState.Checked), ""));
            Add("prescription-scanned-twice", "POST /prescriptions", () =>
            {
                var open = new Dictionary<string, Prescription>();
                orders.Attach(homeless, open);
                orders.Attach(homeless, open);
            });
        }

        private void Stock()
        {
            var batches = new List<Batch>();
            for (var i = 0; i < 4; i++) batches.Add(new Batch { Code = "C" + i / 2, Article = "aspirin", Packs = Id(1, 9), Expires = new DateTime(2025 + i, 5, 1) });
            var stock = new StockService(batches);
            var article = Article();
            Add("batch-of-article-sold-out", "GET /stock/next", () => stock.NextToExpire(article));
            Add("batch-code-given-twice", "GET /stock/batches", () => stock.ByCode("C1"));
            var wanted = Id(100, 900);
            Add("sold-more-than-in-stock", "POST /stock/take", () => stock.Take("aspirin", wanted));
            Add("expired-removed-while-walking", "job expiry", () => stock.RemoveExpired(new DateTime(2026, 11, 1)));
            Add("reach-of-article-never-sold", "GET /stock/reach", () => stock.Reach(wanted, 0));
            Add("rack-beyond-sixteen", "GET /stock/shelf", () => stock.ShelfOf(wanted, 3));
            var counted = new Batch { Code = "M" + Id(), Article = article, Packs = -wanted, Expires = new DateTime(2027, 1, 1) };
            Add("moved-with-negative-count", "POST /stock/move", () => stock.Move(counted, "R" + wanted));
            var undated = new Batch { Code = "Q" + Id(), Article = article, Packs = wanted };
            Add("recalled-without-expiry", "POST /stock/recall", () => string.Join(",", stock.Recall(new[] { batches[0], undated })));
            var code = "PZN" + Id();
            Add("code-without-leading-zeros", "GET /stock/pzn", () => stock.Pzn(code));
            Add("shelf-added-to-view", "POST /stock/shelves", () => stock.Shelves().Add("C" + wanted));
            Add("counted-unknown-article", "GET /stock/count", () => stock.CountAsync(article).GetAwaiter().GetResult());
            var prices = new PriceService(new Dictionary<string, decimal> { ["aspirin"] = 4.2m });
            Add("price-of-unlisted-article", "GET /prices", () => prices.Of(article));
            object cell = random.Next(2) == 0 ? (object)(double)wanted : wanted;
            Add("co-payment-of-number-cell", "GET /prices/copayment", () => prices.CoPayment(cell));
            var imports = new ImportService();
            Add("delivery-packs-with-unit", "POST /deliveries", () => imports.ReadDelivery("B" + wanted + "\t" + article + "\t" + wanted + " pcs\t2027-01-01"));
            Add("delivery-cut-after-packs", "POST /deliveries", () => imports.ReadDelivery("B" + wanted + "\t" + article + "\t" + wanted));
            Add("delivery-expires-in-month", "POST /deliveries", () => imports.ReadDelivery("B" + wanted + "\t" + article + "\t" + wanted + "\t2027-1" + One("0", "1", "2")));
            Add("correction-left-blank", "POST /corrections", () => imports.ReadCorrection(new Dictionary<string, string> { ["packs"] = BlanksOf(wanted) }));
            var form = One("drops", "patch", "inhaler", "suppository");
            Add("dosage-form-of-catalogue", "POST /articles", () => imports.ReadForm(form));
        }

        private static string BlanksOf(int number) => new string(' ', number % 5);

        private void Outside(string folder)
        {
            var order = "O-" + Id();
            var article = Article();
            var client = new WholesalerClient("127.0.0.1", ClosedPort());
            Add("wholesaler-port-closed", "POST /wholesale", () => client.Send(order));
            var patience = Id(10, 40);
            Add("availability-slower-than-patience", "GET /wholesale", () => client.Availability(article, () => { Thread.Sleep(150); return 1; }, patience));
            var host = One("wholesale", "orders", "pharma") + ".example.net/v" + Id(1, 5);
            Add("endpoint-without-scheme", "boot", () => WholesalerClient.Endpoint(host));
            var cut = "<bundle><medication>" + article + "</medication>";
            Add("bundle-not-closed", "POST /erx", () => ElectronicPrescription.Medication(cut));
            var other = "<bundle><item>" + article + "</item></bundle>";
            Add("bundle-without-medication", "POST /erx", () => ElectronicPrescription.Medication(other));
            Add("booked-after-closing", "POST /ledger", () =>
            {
                var ledger = new Ledger();
                ledger.Dispose();
                ledger.Book(order);
            });
            var reports = new Reports(new Configuration(new Dictionary<string, string> { ["Reports:Bucket"] = " ", ["Fax:Host"] = "fax.example.org" }));
            var year = Id(2027, 2040);
            Add("narcotics-file-of-next-year", "job narcotics", () => reports.Narcotics(folder, year));
            Add("bucket-left-blank", "job reports", () => reports.Upload(order + ".pdf"));
            Add("fax-key-renamed", "job fax", () => reports.Fax("030" + year));
            var line = article + "||" + year;
            Add("till-with-empty-entry", "job turnover", () => reports.Turnover(new Func<int>[] { () => Tills.Read("a|b"), () => Tills.Read(line) }));
            Add("exporter-wants-separator", "job export", () => Reports.Exporter("CsvExporter"));
            var exporter = One("Xlsx", "Json", "Pdf") + "Exporter";
            Add("exporter-not-in-release", "job export", () => Reports.Exporter(exporter));
        }
    }
}
