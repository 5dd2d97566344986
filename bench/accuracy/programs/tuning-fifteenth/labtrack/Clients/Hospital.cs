using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Mail;
using System.Net.Sockets;
using System.Threading.Tasks;
using LabTrack.Common;
using Newtonsoft.Json.Linq;

namespace LabTrack.Clients
{
    public sealed class Hospital
    {
        private readonly string address;

        public Hospital(int port)
        {
            address = "http://127.0.0.1:" + port;
        }

        private JObject Get(string path)
        {
            var request = (HttpWebRequest)WebRequest.Create(address + path);
            request.Timeout = path.StartsWith("/slow") ? 150 : 5000;
            try
            {
                using (var response = request.GetResponse())
                using (var reader = new StreamReader(response.GetResponseStream()))
                    return JObject.Parse(reader.ReadToEnd());
            }
            catch (WebException e) when (e.Response != null)
            {
                throw new ApiException(path, (int)((HttpWebResponse)e.Response).StatusCode, e);
            }
        }

        public JObject Patient(int number)
        {
            return Get("/his/" + number);
        }

        public JObject Confirm(string barcode)
        {
            return Get("/orders/" + barcode);
        }

        public JObject Catalog(string sender)
        {
            return Get("/catalog/" + sender);
        }

        public string SenderName(int number)
        {
            //+ var begin = DateTime.UtcNow;
            return (string)Get("/senders/" + number)["address"]["city"];
        }

        public JObject Slow(int number)
        {
            return Get("/slow/" + number);
        }

        public JObject Census(int number)
        {
            return Get("/census/" + number);
        }

        public async Task<string> Archive(string barcode)
        {
            using (var client = new HttpClient())
                return await client.GetStringAsync(address + "/archive/" + barcode);
        }

        public async Task<string> Quick(string barcode)
        {
            using (var client = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) })
                return await client.GetStringAsync(address + "/slow/" + barcode);
        }

        public void Analyser(int port, string frame)
        {
            using (var client = new TcpClient())
            {
                client.Connect("127.0.0.1", port);
                client.GetStream().WriteByte((byte)frame[0]);
            }
        }

        public void Mail(int port, string to, string barcode)
        {
            using (var client = new SmtpClient("127.0.0.1", port))
                client.Send(new MailMessage("lab@example.org", to, "Result " + barcode, "ready"));
        }

        public Uri Callback(string text)
        {
            return new Uri(text);
        }
    }
}
