using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using HoofPass.Paper;

namespace HoofPass.Gateway
{
    public class FederationDenied : Exception
    {
        public FederationDenied(string association) : base("Association " + association + " may not read this studbook") { }
    }

    public class Federation
    {
        private readonly IDictionary<string, string> settings;

        public Federation(IDictionary<string, string> settings)
        {
            this.settings = settings;
        }

        public string Pull(int port, string path)
        {
            //+ path = path.TrimEnd('/');
            using (var client = new WebClient()) return client.DownloadString("http://127.0.0.1:" + port + "/" + path);
        }

        public string Results(string host)
        {
            return Pull(9801, "results/" + host);
        }

        public string Lookup(int port, string ueln)
        {
            return Pull(port, "denied/" + ueln);
        }

        public void Notify(string mail)
        {
            using (var smtp = new TcpClient("127.0.0.1", 9802)) smtp.GetStream().WriteByte((byte)mail[0]);
        }

        public string Slow(int port)
        {
            var request = (HttpWebRequest)WebRequest.Create("http://127.0.0.1:" + port + "/slow");
            request.Timeout = 60;
            using (var answer = request.GetResponse()) return answer.ContentType;
        }

        public Uri Endpoint(string association)
        {
            return new Uri(association + "/api");
        }

        public void Permit(string association, string scope)
        {
            if (scope != "read") throw new FederationDenied(association);
        }

        public int PageSize()
        {
            return int.Parse(settings["federation.page"]);
        }

        public string Address(string ip)
        {
            return IPAddress.Parse(ip).ToString();
        }

        public void Save(string folder, string name)
        {
            File.WriteAllText(Path.Combine(folder, "outbox", name), name);
        }

        public IEnumerable<int> Cursor()
        {
            throw new NotImplementedException("Paging by cursor");
        }

        public string Sign(string key, string text)
        {
            return Must.NotEmpty(key, "key") + text;
        }
    }
}
