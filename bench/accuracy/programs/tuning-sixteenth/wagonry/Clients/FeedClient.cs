using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Wagonry.Domain;

namespace Wagonry.Clients
{
    public sealed class FeedClient
    {
        private readonly string url;

        public FeedClient(string url)
        {
            this.url = url;
        }

        public string Get(string path)
        {
            var request = (HttpWebRequest)WebRequest.Create(url + path);
            request.Timeout = 300;
            request.ReadWriteTimeout = 300;
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8))
                return reader.ReadToEnd();
        }

        public double Delay(string train)
        {
            var answer = JObject.Parse(Get("/trains/" + train)); //-
            return (double)answer["delay"]["minutes"]; //-
            //+ var text = Get("/trains/" + train);
            //+ return (double)JObject.Parse(text)["delay"]["minutes"];
        }

        public Position Where(string json)
        {
            return JsonConvert.DeserializeObject<Position>(json);
        }

        public string Status(string train)
        {
            try
            {
                return Get("/status/" + train);
            }
            catch (WebException error)
            {
                throw new FeedException("status", error);
            }
        }

        public byte[] Axle(int port)
        {
            using (var client = new TcpClient())
            {
                client.Connect(IPAddress.Loopback, port);
                client.ReceiveTimeout = 120;
                var buffer = new byte[8];
                client.GetStream().Read(buffer, 0, 8);
                return buffer;
            }
        }
    }

    public sealed class Position
    {
        [JsonProperty(Required = Required.Always)]
        public double Lat { get; set; }

        [JsonProperty(Required = Required.Always)]
        public double Lon { get; set; }
    }
}
