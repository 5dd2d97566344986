using System;
using System.Collections;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using SignalBox.Line;

namespace SignalBox.Office
{
    public class ResolutionException : Exception
    {
        public ResolutionException(Type wanted, Exception inner) : base("Cannot make " + wanted.Name, inner) { }
        public ResolutionException(Type wanted) : base("Nothing is registered for " + wanted.FullName) { }
    }

    /// <summary>Makes parts by the types of their constructors.</summary>
    public class Container
    {
        private readonly Dictionary<Type, Type> known = new Dictionary<Type, Type>();

        public Container Register<TAs, TIs>() where TIs : TAs
        {
            known[typeof(TAs)] = typeof(TIs);
            return this;
        }

        public T Resolve<T>() => (T)Make(typeof(T));

        private object Make(Type wanted)
        {
            if (!known.TryGetValue(wanted, out var type)) throw new ResolutionException(wanted);
            try
            {
                var constructor = type.GetConstructors()[0];
                var parts = Array.ConvertAll(constructor.GetParameters(), each => Make(each.ParameterType));
                return constructor.Invoke(parts);
            }
            catch (TargetInvocationException error)
            {
                throw new ResolutionException(wanted, error.InnerException);
            }
        }
    }

    public interface IClock { }
    public class Clock : IClock { }
    public interface ITelegraph { }
    public interface IAnnouncer { }
    public interface IDiary { }

    public class Announcer : IAnnouncer
    {
        public Announcer(ITelegraph telegraph) { Guard.NotNull(telegraph, "telegraph"); }
    }

    public class Diary : IDiary
    {
        private readonly Uri home;
        public Diary(IClock clock) { home = new Uri(Environment.GetEnvironmentVariable("DIARY") ?? "diary/2025"); }
    }

    /// <summary>Tells all who listen to a topic.</summary>
    public class Bus
    {
        private readonly Dictionary<string, List<Action<object>>> listeners = new Dictionary<string, List<Action<object>>>();

        public void On(string topic, Action<object> listener)
        {
            if (!listeners.ContainsKey(topic)) listeners[topic] = new List<Action<object>>();
            listeners[topic].Add(listener);
        }

        public void Tell(string topic, object what)
        {
            foreach (var listener in listeners[topic]) listener(what);
        }

        public void TellAtOnce(string topic, object what)
        {
            var running = listeners[topic].ConvertAll(listener => Task.Run(() => listener(what)));
            Task.WaitAll(running.ToArray());
        }
    }

    public class Listeners
    {
        public readonly ArrayList Delays = new ArrayList();

        public void Platform(object call) => Delays.Add(((Timetable.Call)call).Platform);

        public void Passengers(object message) => Delays.Add(((string)message).Substring(0, 20));
    }

    public class GaveUpException : Exception
    {
        public GaveUpException(int attempts, Exception last) : base("Gave up after " + attempts + " attempts", last) { }
    }

    public class Telegraph
    {
        public async Task<T> Trying<T>(int attempts, Func<Task<T>> what)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await what();
                }
                catch (Exception error) when (attempt >= attempts)
                {
                    throw new GaveUpException(attempts, error);
                }
                catch (Exception)
                {
                    await Task.Delay(1);
                }
            }
        }

        public async Task<string> Ask(string address)
        {
            await Task.Yield();
            var request = WebRequest.Create(address);
            using (var response = await request.GetResponseAsync()) return response.ContentType;
        }

        public async Task<int> Dial(string box)
        {
            await Task.Yield();
            using (var client = new TcpClient())
            {
                var parts = box.Split(':');
                await client.ConnectAsync(IPAddress.Parse(parts[0]), Guard.Within(int.Parse(parts[1]), 1024, 49151, "port"));
                return client.Available;
            }
        }
    }

    /// <summary>Who drives what, and past which signals.</summary>
    public class Roster
    {
        private readonly Interlocking line;
        private readonly Dictionary<string, string> turns = new Dictionary<string, string>();

        public Roster(Interlocking line) { this.line = line; }

        public void Assign(string train, string driver)
        {
            var name = Guard.NotNull(driver, "driver");
            turns[train] = name.Trim();
        }

        public string Relieve(string train, IDictionary<string, string> rest)
        {
            rest.TryGetValue(train, out var next);
            return turns[train] = Guard.NotNull(next, "driver").ToUpperInvariant();
        }

        public string Briefing(string signal)
        {
            var found = line.Find(signal);
            return found.Id + " shows " + found.Aspect;
        }

        public int Slowest(IEnumerable<string> signals)
        {
            var slowest = 300;
            foreach (var id in signals) slowest = Math.Min(slowest, line.Find(id).Speed ?? 300);
            return slowest;
        }

        public void Clearance(string answer)
        {
            if (answer != "granted") throw new InvalidOperationException("Control answered: " + answer);
        }
    }

    /// <summary>Commands are found by name among the methods.</summary>
    public class Levers
    {
        private readonly int[] positions = new int[8];

        public int Pull(int lever) => positions[lever] = 1;
        public int Restore(int lever, string reason) => positions[lever] = reason.Length;

        public static object Command(object on, string name, params object[] arguments)
        {
            var method = on.GetType().GetMethod(name);
            return method.Invoke(on, arguments);
        }
    }
}
