using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Packline.Domain;

namespace Packline.Clients
{
    public class CarrierException : PacklineException
    {
        public CarrierException(string message, Exception inner) : base(message, inner) { }
    }

    public class Shipment
    {
        [JsonProperty(Required = Required.Always)]
        public string Tracking { get; set; }
        public int Parcels { get; set; }
        public DateTime Pickup { get; set; }
    }

    public class CarrierClient
    {
        readonly string root;

        public CarrierClient(int port) => root = $"http://127.0.0.1:{port}";

        string Get(string path)
        {
            var request = (HttpWebRequest)WebRequest.Create(root + path);
            request.Timeout = 3000;
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream())) return reader.ReadToEnd();
        }

        public Shipment Book(string order) => JsonConvert.DeserializeObject<Shipment>(Get($"/book/{order}"));

        public string Status(string tracking)
        {
            try
            {
                return Get($"/status/{tracking}");
            }
            catch (WebException e)
            {
                throw new CarrierException($"Carrier does not know {tracking}", e);
            }
        }

        public decimal Rate(string zip) => (decimal)JObject.Parse(Get($"/rates/{zip}"))["rates"]["standard"];

        public string Label(string tracking)
        {
            var document = new XmlDocument();
            document.LoadXml(Get($"/label/{tracking}"));
            return document.DocumentElement["zpl"].InnerText;
        }

        public string Ping() => Get("/ping");
    }

    public class Printer
    {
        public void Send(int port, string zpl)
        {
            using (var client = new TcpClient())
            {
                client.Connect("127.0.0.1", port);
                using (var writer = new StreamWriter(client.GetStream())) writer.Write(zpl);
            }
        }

        public async Task<string> Probe(string name, int milliseconds)
        {
            using (var cancel = new CancellationTokenSource(milliseconds))
            {
                await Task.Delay(2000, cancel.Token);
                return name;
            }
        }

        public int Queue(List<Func<int>> jobs)
        {
            var tasks = jobs.Select(job => Task.Run(job)).ToArray();
            Task.WaitAll(tasks);
            return tasks.Sum(task => task.Result);
        }
    }
}
