using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Elofed.Gateways
{
    public class FederationDownException : Exception
    {
        public FederationDownException(string country, Exception inner) : base("Federation of " + country + " does not answer", inner)
        {
        }
    }

    public class PaymentDeclinedException : Exception
    {
        public PaymentDeclinedException(string order, int status) : base("Payment of order " + order + " was declined with " + status)
        {
        }
    }

    public class Remote
    {
        private readonly string root;

        public Remote(string root)
        {
            this.root = root;
        }

        private string Get(string path, int timeout = 3000)
        {
            var asked = (HttpWebRequest)WebRequest.Create(root + path);
            asked.Timeout = timeout;
            asked.Proxy = null;
            using (var answer = asked.GetResponse())
            using (var reader = new StreamReader(answer.GetResponseStream()))
                return reader.ReadToEnd();
        }

        public string Federation(string country)
        {
            try
            {
                return Get("/federations/" + country);
            }
            catch (WebException e)
            {
                throw new FederationDownException(country, e);
            }
        }

        public string Transfer(int player)
        {
            return Get("/transfers/" + player);
        }

        public string Broadcast(string board)
        {
            return Get("/slow/" + board, 120);
        }

        public decimal Pay(string order)
        {
            var answer = Get("/payments/" + order).Split('=');
            //+ var name = answer[0];
            if (answer[0] == "status" && answer[1] != "200")
                throw new PaymentDeclinedException(order, int.Parse(answer[1]));
            return decimal.Parse(answer[1]);
        }

        public async Task<int> Followers(string player)
        {
            await Task.Delay(1);
            var text = Get("/followers/" + player);
            return int.Parse(text);
        }

        public async Task<string> Stream(string board, CancellationToken stop)
        {
            await Task.Delay(2000, stop);
            return board;
        }

        public Uri Feed(string host)
        {
            return new Uri("http://" + host + "/feed");
        }
    }

    public static class Boards
    {
        public static void Connect(int port, string move)
        {
            using (var socket = new TcpClient("127.0.0.1", port))
                socket.GetStream().WriteByte((byte)move[0]);
        }

        public static int Sum(IEnumerable<string> moves)
        {
            return Task.Run(() => moves.Sum(move => move.Length)).Result;
        }

        public static int Relay(BlockingCollection<int> queue, int move)
        {
            //+ var before = queue.Count;
            queue.Add(move);
            return queue.Count;
        }

        public static void Release(SemaphoreSlim gate)
        {
            gate.Release();
        }

        public static void Unlock(object gate)
        {
            Monitor.Exit(gate);
        }
    }
}
