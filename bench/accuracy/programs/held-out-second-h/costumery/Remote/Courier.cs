using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Costumery.Support;

namespace Costumery.Remote
{
    public class Courier
    {
        static readonly HttpClient client = new HttpClient { Timeout = TimeSpan.FromMilliseconds(300) };

        public async Task<string> Book(string house)
        {
            var response = await client.GetAsync("http://127.0.0.1:9781/book/" + house);
            response.EnsureSuccessStatusCode();
            //+ if (response.Content == null) return "";
            return await response.Content.ReadAsStringAsync();
        }

        public async Task<string> Track(string number)
        {
            var response = await client.GetAsync("http://127.0.0.1:9782/track/" + number);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }

        public async Task<string> Slow(string depot)
        {
            return await client.GetStringAsync("http://127.0.0.1:9783/slots/" + depot);
        }

        public void Printer(string label)
        {
            using (var printer = new TcpClient())
            {
                printer.Connect("127.0.0.1", 9784);
                var text = System.Text.Encoding.ASCII.GetBytes(label);
                printer.GetStream().Write(text, 0, text.Length);
            }
        }

        public string Laundry(string ticket)
        {
            try
            {
                using (var web = new WebClient()) return web.DownloadString("http://127.0.0.1:9785/tickets/" + ticket);
            }
            catch (WebException error)
            {
                throw new CourierException("Laundry does not take ticket " + ticket, error);
            }
        }

        public Uri Link(string text)
        {
            return new Uri(text);
        }

        public IPAddress Scale(string text)
        {
            return IPAddress.Parse(text);
        }
    }

    public static class Served
    {
        public static async Task With(int port, Action<HttpListenerContext> answer, Func<Task> use)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:" + port + "/");
            listener.Start();
            var serving = listener.GetContextAsync().ContinueWith(context => answer(context.Result));
            try
            {
                await use();
            }
            finally
            {
                listener.Abort();
            }
        }
    }
}
