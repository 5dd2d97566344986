using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Foamline.Common;
using Newtonsoft.Json.Linq;

namespace Foamline.Remote
{
    public sealed class Devices
    {
        private readonly string root;

        public Devices(string root)
        {
            this.root = root;
        }

        private string Get(string path)
        {
            var request = WebRequest.CreateHttp(root + path);
            request.Timeout = 150;
            request.Proxy = null;
            using (var answer = request.GetResponse())
            using (var reader = new StreamReader(answer.GetResponseStream())) return reader.ReadToEnd();
        }

        public int Flow(int meter) => JObject.Parse(Get("/meters/" + meter)).Value<int>("flow");

        public string Firmware(string device) => Get("/firmware/" + device);

        public string Unlock(string gate)
        {
            try
            {
                return Get("/gates/" + gate);
            }
            catch (WebException e) when (e.Response is HttpWebResponse)
            {
                throw new RemoteRefused("Unlocking " + gate, (int)((HttpWebResponse)e.Response).StatusCode);
            }
        }

        public string Camera(string plate) => Get("/slow/" + plate);

        public int Salt(string tank) => JObject.Parse(Get("/tanks/" + tank))["salt"]["kilos"].Value<int>();

        public async Task<int> Ping(int port)
        {
            using (var client = new TcpClient())
            {
                await client.ConnectAsync("127.0.0.1", port);
                return client.Available;
            }
        }

        public string Weather(int port)
        {
            try
            {
                using (var client = new WebClient { Proxy = null }) return client.DownloadString($"http://127.0.0.1:{port}/weather");
            }
            catch (WebException e)
            {
                throw new FoamlineException("Weather is not known", e);
            }
        }

        public Uri Link(string text) => new Uri(text);

        public async Task<string> Settled(TaskCompletionSource<string> source, string word)
        {
            source.SetResult(word);
            await Task.Yield();
            source.SetResult(word);
            return await source.Task;
        }

        public async Task Dosed(CancellationToken token)
        {
            await Task.Delay(5);
            token.ThrowIfCancellationRequested();
        }

        public int All(params Func<int>[] reads) => Task.WhenAll(Array.ConvertAll(reads, read => Task.Run(read))).Result.Length;

        public string Decode(byte[] bytes) => new UTF8Encoding(false, true).GetString(bytes);
    }
}
