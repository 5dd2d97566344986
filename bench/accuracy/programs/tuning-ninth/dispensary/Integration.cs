using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;

namespace Apotheka.Integration
{
    public class WholesalerException : Exception
    {
        public WholesalerException(string message, Exception inner) : base(message, inner) { }
    }

    public class ConfigurationMissingException : Exception
    {
        public ConfigurationMissingException(string key) : base("No value for configuration key " + key) { }
    }

    public class Configuration
    {
        private readonly IDictionary<string, string> values;

        public Configuration(IDictionary<string, string> values) => this.values = values;

        public string Require(string key) =>
            values.TryGetValue(key, out var value) && value.Trim() != "" ? value : throw new ConfigurationMissingException(key);
    }

    public class WholesalerClient
    {
        private readonly string host;
        private readonly int port;

        public WholesalerClient(string host, int port)
        {
            this.host = host;
            this.port = port;
        }

        public void Send(string order)
        {
            try
            {
                using (var client = new TcpClient())
                {
                    client.Connect(host, port);
                }
            }
            catch (SocketException e)
            {
                throw new WholesalerException("order " + order + " could not be sent", e);
            }
        }

        public int Availability(string article, Func<int> ask, int patience)
        {
            var asked = Task.Run(ask);
            if (!asked.Wait(patience)) throw new TimeoutException($"availability of {article} not known after {patience} ms");
            return asked.Result;
        }

        public static Uri Endpoint(string configured) => new Uri(configured);
    }

    /// <summary>Prescriptions as the health insurers send them.</summary>
    public static class ElectronicPrescription
    {
        public static string Medication(string xml)
        {
            var document = new XmlDocument();
            document.LoadXml(xml);
            return document.SelectSingleNode("/bundle/medication").InnerText;
        }
    }

    public class Ledger : IDisposable
    {
        private readonly StringWriter writer = new StringWriter();

        public void Book(string line) => writer.WriteLine(line);

        public void Dispose() => writer.Dispose();
    }

    public class Reports
    {
        private readonly Configuration configuration;

        public Reports(Configuration configuration) => this.configuration = configuration;

        public string Narcotics(string folder, int year) => File.ReadAllText(Path.Combine(folder, "narcotics-" + year + ".csv"));

        public string Upload(string name) => configuration.Require("Reports:Bucket") + "/" + name;

        public string Fax(string number) => configuration.Require("Fax:Gateway") + "/" + number;

        public int Turnover(IEnumerable<Func<int>> tills)
        {
            var tasks = tills.Select(till => Task.Run(till)).ToArray();
            Task.WaitAll(tasks);
            return tasks.Sum(task => task.Result);
        }

        public static object Exporter(string name) => Activator.CreateInstance(Type.GetType("Apotheka.Integration." + name, true));
    }

    public class CsvExporter
    {
        private readonly char separator;

        public CsvExporter(char separator) => this.separator = separator;
    }

    public static class Tills
    {
        public static int Read(string line) => line.Split('|').Select(part => part.Length > 0 ? 1 : throw new InvalidDataException("till has an empty entry: " + line)).Sum();
    }
}
