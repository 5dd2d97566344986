using System;
using System.Net;
using System.Text;
using System.Threading;

namespace LabTrack.App
{
    internal static class Upstream
    {
        public static void Start()
        {
            var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:9702/");
            listener.Start();
            var thread = new Thread(() =>
            {
                while (true)
                {
                    var context = listener.GetContext();
                    ThreadPool.QueueUserWorkItem(_ => Answer(context));
                }
            });
            thread.IsBackground = true;
            thread.Start();
        }

        private static void Answer(HttpListenerContext context)
        {
            var path = context.Request.Url.AbsolutePath;
            if (path.StartsWith("/slow")) Thread.Sleep(700);
            var status = path.StartsWith("/his") ? 401 : path.StartsWith("/orders") ? 409 : 200;
            var body = Encoding.UTF8.GetBytes(path.StartsWith("/catalog") ? "<html>Service window</html>" : path.StartsWith("/senders") ? "{\"id\":7}" : "{}");
            try
            {
                context.Response.StatusCode = status;
                context.Response.OutputStream.Write(body, 0, body.Length);
                context.Response.Close();
            }
            catch (Exception)
            {
            }
        }
    }
}
