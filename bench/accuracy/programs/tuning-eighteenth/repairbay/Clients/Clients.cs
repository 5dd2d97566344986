using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace RepairBay.Clients
{
    public class SupplierClient
    {
        readonly string address = "http://127.0.0.1:9498";

        string Get(string path, int timeout = 8000)
        {
            var request = (HttpWebRequest)WebRequest.Create(address + path);
            request.Timeout = timeout;
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream()))
                return reader.ReadToEnd();
        }

        public int Stock(string sku)
        {
            var answer = JObject.Parse(Get("/stock/" + sku));
            return (int)answer["quantity"];
        }

        public string Quote(string sku) => Get("/quotes/" + sku);

        public string Recall(string vin) => Get("/slow/" + vin, 80);

        public PartInfo Info(string sku) => JsonConvert.DeserializeObject<PartInfo>(Get("/parts/" + sku));

        public string Catalogue(string brand)
        {
            var document = new XmlDocument();
            document.LoadXml(Get("/catalogue/" + brand));
            return document.DocumentElement.Name;
        }
    }

    public class PartInfo
    {
        public string Sku { get; set; }
        public int Weight { get; set; }
        public DateTime Available { get; set; }
    }

    public class NotificationClient
    {
        public async Task Send(string plate, string text)
        {
            using (var http = new HttpClient())
            {
                var response = await http.PostAsync("http://127.0.0.1:9499/sms/" + plate, new StringContent(text));
                response.EnsureSuccessStatusCode();
            }
        }

        public async Task<string> Receipt(string id)
        {
            using (var http = new HttpClient())
            {
                var response = await http.GetAsync("http://127.0.0.1:9498/receipts/" + id);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
        }
    }

    public class DiagnosticsPort
    {
        public byte[] Read(int port)
        {
            using (var client = new TcpClient())
            {
                client.Connect("127.0.0.1", port);
                var buffer = new byte[8];
                client.GetStream().Read(buffer, 0, 8);
                return buffer;
            }
        }

        public async Task<int> Calibrate(CancellationToken token)
        {
            await Task.Delay(500, token);
            return 1;
        }
    }
}
