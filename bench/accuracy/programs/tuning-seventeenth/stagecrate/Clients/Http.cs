using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace StageCrate.Clients
{
    public class RemoteException : Exception
    {
        public RemoteException(string service, Exception inner) : base("The service " + service + " cannot be reached", inner) { }
    }

    public static class Http
    {
        public static string Get(string path, int timeout = 3000, int port = Partner.Port)
        {
            var request = (HttpWebRequest)WebRequest.Create("http://127.0.0.1:" + port + path);
            request.Timeout = timeout;
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream())) return reader.ReadToEnd();
        }
    }

    public class Haulier
    {
        public string Pickup(string tag) { return Http.Get("/haulier/" + tag, 250); }
    }

    public class Hire
    {
        public decimal Quote(string costume)
        {
            return JObject.Parse(Http.Get("/hire/" + costume)).Value<decimal>("price");
        }
    }

    public class Tickets
    {
        public int Sold(string show)
        {
            try { return JObject.Parse(Http.Get("/tickets/" + show)).Value<int>("sold"); }
            catch (WebException e) { throw new RemoteException("tickets", e); }
        }
    }

    public class Planner
    {
        public class Plan { public DateTime Opening; public int Acts; }

        public Plan Read(string show) { return JsonConvert.DeserializeObject<Plan>(Http.Get("/plan/" + show)); }

        public int FireRating(string tag) { return (int)JObject.Parse(Http.Get("/fire/" + tag))["rating"]; }

        public string Width(string show) { return JObject.Parse(Http.Get("/stage/" + show))["size"]["width"].ToString(); }
    }

    public class Labels
    {
        public void Print(string text)
        {
            using (var client = new TcpClient("127.0.0.1", 9822)) client.GetStream().WriteByte((byte)text.Length);
        }
    }

    public class Archive
    {
        public string Scan(string tag) { return Http.Get("/scan/" + tag, 1000, 9823); }
    }
}
