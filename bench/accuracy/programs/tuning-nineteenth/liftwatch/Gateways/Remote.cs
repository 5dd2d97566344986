using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Liftwatch.Gateways {
    public class GatewayDown : IOException {
        public GatewayDown(string what, Exception cause) : base("gateway for " + what + " is down", cause) { }
    }

    public class Remote {
        readonly string root;
        readonly BlockingCollection<string> outbox = new BlockingCollection<string>(4);

        public Remote(string root) { this.root = root; }

        string Get(string path, int timeout = 2000) {
            var request = (HttpWebRequest)WebRequest.Create(root + path);
            request.Timeout = timeout;
            request.Proxy = null;
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream())) return reader.ReadToEnd();
        }

        public string Position(string unit) => Get("/position/" + unit);

        public int Floor(string unit) => JObject.Parse(Get("/floor/" + unit)).Value<int>("floor");

        public string Camera(string unit) => Get("/slow/" + unit, 120);

        public string Owner(string building) => (string)JObject.Parse(Get("/owner"))["owner"]["name"];

        public void Page(string engineer, int port) {
            try {
                using (var client = new TcpClient("127.0.0.1", port)) client.GetStream().WriteByte(1);
            } catch (SocketException e) {
                throw new GatewayDown(engineer, e);
            }
        }

        public void Syslog(int port) {
            using (var client = new TcpClient()) client.Connect("127.0.0.1", port);
        }

        public int Resets(string[] units) {
            var tasks = Array.ConvertAll(units, unit => Task.Run(() => Reset(unit))); //~ var tasks = Array.ConvertAll(units, unit => Task.Run(() => ResetOne(unit)));
            Task.WaitAll(tasks);
            return tasks.Length;
        }

        int Reset(string unit) { //~ int ResetOne(string unit) {
            //+ Thread.Yield();
            return unit.Length > 2 ? int.Parse(unit.Substring(2)) : unit[5];
        }

        public async Task<string> Wait(string unit) {
            using (var source = new CancellationTokenSource(30)) {
                await Task.Delay(2000, source.Token);
                return unit;
            }
        }

        public async Task<int> Poll(string unit, Func<string, Task<int[]>> fetch) {
            var levels = await fetch(unit);
            return levels[levels.Length - 1];
        }

        public void Close(string last) {
            outbox.CompleteAdding();
            outbox.Add(last);
        }

        public void Release(SemaphoreSlim slots) => slots.Release();

        public Uri Endpoint(string text) => new Uri(text);
    }
}
