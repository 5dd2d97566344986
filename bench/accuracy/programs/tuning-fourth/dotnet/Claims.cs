using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Example.Claims
{
    public class ClaimException : Exception
    {
        public ClaimException(string message, Exception inner = null) : base(message, inner) { }
    }

    public class LimitExceededException : ClaimException
    {
        public LimitExceededException(string policy, decimal limit, decimal asked)
            : base($"Policy {policy} covers {limit.ToString(CultureInfo.InvariantCulture)}, asked were {asked.ToString(CultureInfo.InvariantCulture)}") { }
    }

    public class Holder { public string Name; public string City; }

    public class Policy
    {
        public string Id;
        public Holder Holder;
        public decimal Limit;
        public Dictionary<string, decimal> Coverages = new Dictionary<string, decimal>();
    }

    public class Claim
    {
        public string Id;
        public Policy Policy;
        public List<decimal> Payments = new List<decimal>();
        public object Amount;
    }

    public static class Guard
    {
        public static string NotEmpty(string value, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("Value is required", name);
            return value;
        }

        public static T Single<T>(IEnumerable<T> items) => items.First();
    }

    public class ClaimService
    {
        private readonly Dictionary<string, Claim> claims = new Dictionary<string, Claim>();

        public void Add(Claim claim) => claims.Add(claim.Id, claim);

        public string Salutation(Claim claim) => "Dear " + NameOf(claim.Policy.Holder);

        private static string NameOf(Holder holder) => holder.Name.Trim();

        public string Letterhead(Claim claim)
        {
            var city = claim.Policy.Holder.City;
            return city.ToUpperInvariant();
        }

        public decimal Coverage(Policy policy, string kind) => policy.Coverages[kind];

        public Claim Find(string id) => claims[id];

        public decimal LastPayment(Claim claim) => Guard.Single(claim.Payments.OrderByDescending(amount => amount));

        public string Adjuster(IEnumerable<string> adjusters, string region) => Guard.Single(adjusters.Where(name => name.StartsWith(region, StringComparison.Ordinal)));

        public decimal MeanPayment(Claim claim)
        {
            var sum = 0;
            foreach (var payment in claim.Payments) sum += (int)payment;
            return sum / claim.Payments.Count;
        }

        public void Pay(Claim claim, decimal amount)
        {
            CheckLimit(claim.Policy, amount);
            claim.Payments.Add(amount);
        }

        private static void CheckLimit(Policy policy, decimal amount)
        {
            if (amount > policy.Limit) throw new LimitExceededException(policy.Id, policy.Limit, amount);
        }

        public string Open(IDictionary<string, string> form)
        {
            var reason = Guard.NotEmpty(form["reason"], "reason");
            return reason + " " + form["policy"];
        }

        public string Close(IDictionary<string, string> form)
        {
            form.TryGetValue("reason", out var reason);
            return Guard.NotEmpty(reason, "reason");
        }

        public decimal AmountOf(Claim claim) => (decimal)claim.Amount;

        public decimal ParseAmount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

        public DateTime Occurred(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public string Branch(string number) => number.Substring(4, 6);

        public int Points(IEnumerable<int> parts)
        {
            var product = 1;
            foreach (var each in parts) product = checked(product * each);
            return product;
        }

        public void DropSettled(List<Claim> open)
        {
            foreach (var claim in open)
            {
                if (claim.Payments.Count == 0) open.Remove(claim);
            }
        }

        public IEnumerable<string> Rows(IEnumerable<string[]> cells)
        {
            foreach (var row in cells) yield return row[0] + ": " + row[2];
        }
    }

    public class Documents
    {
        private readonly string folder;
        private readonly MemoryStream buffer = new MemoryStream();

        public Documents(string folder) { this.folder = folder; }

        public string Scan(string claim)
        {
            try
            {
                return Read(claim + ".tif");
            }
            catch (IOException error)
            {
                throw new ClaimException("Scan of claim " + claim + " can not be read", error);
            }
        }

        public string Terms(string year) => Read("terms-" + year + ".txt");

        private string Read(string name) => File.ReadAllText(Path.Combine(folder, "documents", name));

        public void Finish(byte[] page)
        {
            buffer.Write(page, 0, page.Length);
            buffer.Dispose();
        }

        public string Estimate(string xml)
        {
            var settings = new System.Xml.XmlReaderSettings { XmlResolver = null };
            using (var reader = System.Xml.XmlReader.Create(new StringReader(xml), settings))
            {
                while (reader.Read()) buffer.SetLength(0);
                return reader.Name;
            }
        }
    }

    public class Assessors
    {
        public async Task<int> Assess(string claim, Holder holder)
        {
            await Task.Yield();
            var distance = await Distance(holder);
            return distance + claim.Length;
        }

        private async Task<int> Distance(Holder holder)
        {
            await Task.Delay(1);
            return holder.City.Length;
        }

        public int[] AssessAll(IEnumerable<Claim> claims)
        {
            var tasks = claims.Select(claim => Task.Run(() => Weigh(claim))).ToArray();
            Task.WaitAll(tasks);
            return tasks.Select(task => task.Result).ToArray();
        }

        private static int Weigh(Claim claim) => claim.Policy.Coverages.Count * 2;

        public async Task<string> Quote(string garage, int patience)
        {
            using (var source = new CancellationTokenSource(patience))
            {
                await Task.Delay(patience * 50, source.Token);
                return garage;
            }
        }
    }

    public class Partners
    {
        public string Fetch(string address, string path)
        {
            var request = System.Net.WebRequest.CreateHttp(address + path);
            request.Proxy = null;
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream()))
                return reader.ReadToEnd();
        }

        public string Garage(string address, string id) => Fetch(address, "/garages/" + id);

        public string Register(string address, string plate)
        {
            try
            {
                return Fetch(address, "/vehicles/" + plate);
            }
            catch (System.Net.WebException error)
            {
                throw new ClaimException("Register does not know of vehicle " + plate, error);
            }
        }

        public void Probe(int port)
        {
            using (var client = new System.Net.Sockets.TcpClient()) client.Connect("127.0.0.1", port);
        }
    }
}
