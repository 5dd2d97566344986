using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Assay.Bench;
using Assay.Reports;
using Assay.Samples;

namespace Assay
{
    /// <summary>The fields of a call.</summary>
    public class Form : Dictionary<string, object>
    {
        public string Text(string name) { return (string)this[name]; }
        public int Number(string name) { return (int)this[name]; }
    }

    /// <summary>What can be called, whichever the door.</summary>
    public class Endpoints
    {
        private readonly Store store = new Store();
        private readonly Intake intake = new Intake();
        private readonly Analyst analyst;
        private readonly Instruments instruments = new Instruments();
        private readonly Certificate certificate = new Certificate(() => new Dictionary<string, string> { { "title", "Certificate" } });

        public Endpoints()
        {
            store.Add(new Sample { Code = "S-1", Matrix = "soil" });
            store.Add(new Sample { Code = "S-2", Matrix = "water" });
            analyst = new Analyst(store);
        }

        public async Task Titrate(Form form)
        {
            await analyst.Titrate(form.Text("code"), form.Number("volume"));
        }

        public Task Dilute(Form form)
        {
            return Done(analyst.Dilute(form.Text("code"), form.Number("volume"), 2));
        }

        public Task Receive(Form form)
        {
            return Done(intake.Received(form.Text("at")));
        }

        public Task Deadline(Form form)
        {
            return Done(intake.Due(form.Text("at")));
        }

        public Task Weigh(Form form)
        {
            return Done(intake.Weigh(form.Text("line")));
        }

        public Task Seal(Form form)
        {
            var sample = new Sample { Code = form.Text("code") };
            if (form.ContainsKey("measured")) sample.Results.Add(new Result());
            return Done(intake.Seal(sample, form.Text("seal")));
        }

        public Task Unpack(Form form)
        {
            return Done(intake.Manifest("/var/lib/assay", form.Text("batch")));
        }

        public Task Reply(Form form)
        {
            return Done(analyst.First(form["reply"]));
        }

        public async Task Ask(Form form)
        {
            await instruments.Ask(form.Text("instrument"), form.Number("port"));
        }

        public async Task Burn(Form form)
        {
            await instruments.Burn(form.Number("seconds"), CancellationToken.None);
        }

        public Task Rinse(Form form)
        {
            return Done(instruments.Rinse((string[])form["lines"]));
        }

        public Task Gather(Form form)
        {
            return Done(instruments.Gather((int[])form["positions"]));
        }

        public Task Certify(Form form)
        {
            var sample = new Sample { Code = form.Text("code") };
            if (form.ContainsKey("customer")) sample.Customer = new Customer { Name = form.Text("customer") };
            return Done(certificate.Greeting(sample) + certificate.Address(sample));
        }

        public Task Translate(Form form)
        {
            return Done(certificate.Text(form.Text("key")));
        }

        private static Task Done(object result)
        {
            return Task.FromResult(result);
        }
    }
}
