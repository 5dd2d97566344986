using System;
using System.Net;
using System.Text;
using System.Threading;

namespace StageCrate.Clients
{
    /// Stands in for the haulier, the costume hire and the ticket system.
    public static class Partner
    {
        public const int Port = 9820;

        public static void Start()
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:" + Port + "/");
            listener.Start();
            new Thread(() =>
            {
                while (true)
                {
                    var context = listener.GetContext();
                    ThreadPool.QueueUserWorkItem(_ => Answer(context));
                }
            }) { IsBackground = true }.Start();
        }

        static void Answer(HttpListenerContext context)
        {
            try
            {
                var path = context.Request.Url.AbsolutePath;
                if (path.StartsWith("/haulier")) Thread.Sleep(1200);
                context.Response.StatusCode = path.StartsWith("/hire") ? 503 : path.StartsWith("/tickets") ? 401 : 200;
                var body = Encoding.UTF8.GetBytes(path.StartsWith("/plan") ? "<html>Maintenance</html>" : path.StartsWith("/fire") ? "{\"rating\":null}" : "{}");
                context.Response.OutputStream.Write(body, 0, body.Length);
                context.Response.Close();
            }
            catch (Exception) { }
        }
    }
}
