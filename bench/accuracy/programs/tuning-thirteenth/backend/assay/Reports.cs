using System;
using System.Collections.Generic;
using Assay.Samples;

namespace Assay.Reports
{
    /// <summary>What the customer gets.</summary>
    public class Certificate
    {
        private readonly Lazy<Dictionary<string, string>> texts;

        public Certificate(Func<Dictionary<string, string>> load)
        {
            texts = new Lazy<Dictionary<string, string>>(load, false);
        }

        public string Address(Sample sample)
        {
            return sample.Customer.Contact.Mail.Trim();
        }

        public string Greeting(Sample sample)
        {
            return "Dear " + sample.Customer.Name.ToUpperInvariant();
        }

        public string Text(string key)
        {
            return texts.Value[key];
        }
    }
}
