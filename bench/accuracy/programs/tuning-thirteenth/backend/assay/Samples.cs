using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;

namespace Assay.Samples
{
    /// <summary>A probe that a customer sent in.</summary>
    public class Sample
    {
        public string Code;
        public string Matrix;
        public decimal? Mass;
        public Customer Customer;
        public List<Result> Results = new List<Result>();

        public decimal Concentration(decimal analyte)
        {
            return analyte / Mass.Value;
        }
    }

    public class Customer
    {
        public string Name;
        public Contact Contact;
    }

    public class Contact
    {
        public string Mail;
    }

    public struct Result
    {
        public string Element;
        public double Value;
    }

    public class SampleNotFoundException : Exception
    {
        public SampleNotFoundException(string code) : base($"Sample {code} is not in the laboratory")
        {
        }
    }

    public class ChainOfCustodyException : InvalidOperationException
    {
        public ChainOfCustodyException(string message, Exception inner = null) : base(message, inner)
        {
        }
    }

    public interface ISampleStore
    {
        Task<Sample> Load(string code);
        Sample Take(string code);
    }

    public class Store : ISampleStore
    {
        private readonly Dictionary<string, Sample> samples = new Dictionary<string, Sample>();

        public void Add(Sample sample)
        {
            samples.Add(sample.Code, sample);
        }

        public async Task<Sample> Load(string code)
        {
            await Task.Delay(1);
            Sample sample;
            if (!samples.TryGetValue(code, out sample)) throw new SampleNotFoundException(code);
            return sample;
        }

        public Sample Take(string code)
        {
            return samples[code];
        }
    }

    /// <summary>What comes in by the door: forms, files, scales.</summary>
    public class Intake
    {
        public DateTime Received(string text)
        {
            return DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }

        public DateTime Due(string text)
        {
            return DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).AddDays(14);
        }

        public decimal Weigh(string line)
        {
            var fields = line.Split(';');
            return decimal.Parse(fields[2], CultureInfo.InvariantCulture);
        }

        public Sample Seal(Sample sample, string seal)
        {
            if (seal.Length != 8) throw new ChainOfCustodyException($"Seal {seal} of {sample.Code} has {seal.Length} characters");
            if (sample.Results.Count > 0) throw new ChainOfCustodyException($"Sample {sample.Code} was measured before it was sealed with {seal}");
            return sample;
        }

        public string Manifest(string folder, string batch)
        {
            try
            {
                return File.ReadAllText(Path.Combine(folder, batch + ".txt"));
            }
            catch (IOException e)
            {
                throw new ChainOfCustodyException($"Batch {batch} came without manifest", e);
            }
        }
    }
}
