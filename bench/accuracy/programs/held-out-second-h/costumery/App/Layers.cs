using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Costumery.App
{
    public static class Layers
    {
        static long spent;

        public static Func<Task> Around(Func<Task> work)
        {
            if (Environment.GetEnvironmentVariable("WRAP") != "middleware") return work;
            return () => Timed(() => Authorised(work));
        }

        static async Task Timed(Func<Task> next)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                await next();
            }
            finally
            {
                spent += watch.ElapsedTicks;
            }
        }

        static Task Authorised(Func<Task> next)
        {
            if (spent < 0) throw new UnauthorizedAccessException("negative time");
            return next();
        }
    }
}
