using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Text;
using System.Threading;
using Elofed.Gateways;
using Elofed.Persistence;
using Elofed.Players;
using Elofed.Ratings;
using Elofed.Tournaments;
using Elofed.Web;

namespace Elofed
{
    public class Ask
    {
        private readonly Random random;

        public Ask(int seed)
        {
            random = new Random(seed);
        }

        public int Num(int low, int high)
        {
            return random.Next(low, high + 1);
        }

        public int Id()
        {
            return Num(1000, 99999);
        }

        public string Of(params string[] all)
        {
            return all[random.Next(all.Length)];
        }

        public string Name()
        {
            return Of("Ana", "Piet", "Siv", "Ola", "Rhea", "Milo", "Juno") + " " + Of("Berg", "Costa", "Duval", "Ekman", "Fodor", "Grau");
        }

        public string Event()
        {
            return Of("Spring Open", "City Cup", "Harvest Swiss", "Night Blitz", "Lake Rapid") + " " + Num(2019, 2027);
        }

        public DateTime Day()
        {
            return new DateTime(2026, Num(1, 12), Num(1, 28));
        }

        public Player Player()
        {
            return new Player { Id = Id(), Name = Name() };
        }

        public Tournament Tournament(Status status = Status.Announced)
        {
            return new Tournament { Name = Event(), Status = status, Rhythm = Num(3, 90) + " min" };
        }

        public Directory Directory(params Player[] more)
        {
            var made = new Directory();
            foreach (var each in more)
                made.Register(each);
            return made;
        }
    }

    public class Entry
    {
        public string Label;
        public string Span;
        public Action<Ask> Body;
    }

    public static class Entries
    {
        public static readonly List<Entry> All = new List<Entry>();

        private static void On(string label, string span, Action<Ask> body)
        {
            All.Add(new Entry { Label = label, Span = span, Body = body });
        }

        public static void Fill()
        {
            var desk = new Desk(new Directory());
            var elo = new Elo();
            var papers = new Documents();
            var remote = new Remote("http://127.0.0.1:9846");
            var away = new Remote("http://127.0.0.1:9899");

            On("card-of-unknown", "GET /players/{id}", a => desk.Card(a.Id()));
            On("id-registered-twice", "POST /players", a => { var p = a.Player(); desk.Register(p); desk.Register(p); });
            On("one-word-name", "GET /players/{id}/badge", a => new Player { Name = a.Of("Pele", "Ronaldinho", "Suharto", "Cher") }.Initials());
            On("birthday-unknown", "GET /players/{id}/age", a => new Player { Id = a.Id() }.Age(a.Day()));
            On("club-without-secretary", "GET /players/{id}/letter", a => new Player { Name = a.Name(), Club = new Club() }.Letterhead());
            On("license-is-number", "GET /players/{id}/license", a => new Player { License = a.Id() }.LicenseNumber());
            On("no-holder-of-title", "GET /titles/{title}/best", a => a.Directory(a.Player()).Strongest(Title.Grandmaster));
            On("club-without-rated", "GET /clubs/{name}/average", a => a.Directory(a.Player()).Average(a.Name()));
            On("two-of-a-family", "GET /families/{name}", a => a.Directory(new Player { Id = 1, Name = "A Berg" }, new Player { Id = 2, Name = a.Of("B", "C", "D") + " Berg" }).Namesake("Berg"));
            On("retire-in-walk", "retire players", a => a.Directory(a.Player(), new Player { Id = 2, Name = "x" }).Retire(p => p.Id > 500));
            On("index-by-same-name", "GET /index", a => { var n = a.Name(); a.Directory(new Player { Id = 1, Name = n }, new Player { Id = 2, Name = n }).Index(); });
            On("no-games-played", "GET /performance", a => desk.Performance(a.Id(), 0));
            On("frozen-rating", "publish ratings", a => elo.Publish(a.Id(), a.Day().AddYears(1), a.Day()));
            On("enter-before-opening", "POST /tournaments/{id}/entries", a => a.Tournament().Enter(a.Player()));
            On("start-when-running", "POST /tournaments/{id}/start", a => a.Tournament(Status.Running).Start());
            On("arbiter-not-named", "GET /tournaments/{id}", a => a.Tournament().ArbiterLine());
            On("reserve-exhausted", "fill from reserve", a => a.Tournament().FromReserve());
            On("table-beyond-hall", "POST /seats", a => a.Tournament().Seat(a.Num(5, 40), a.Player()));
            On("odd-number-paired", "pair round", a => a.Tournament().PairAll(a.Num(1, 9)));
            On("rhythm-without-increment", "GET /tournaments/{id}/clock", a => new Tournament { Rhythm = a.Num(3, 90).ToString() }.Allotted());
            On("rhythm-with-unit", "GET /tournaments/{id}/clock", a => new Tournament { Rhythm = a.Num(3, 90) + " min+5" }.Allotted());
            On("rounds-of-one-player", "GET /tournaments/{id}/rounds", a => a.Tournament().Rounds(1));
            On("boards-over-limit", "POST /tournaments/{id}/boards", a => a.Tournament().Boards(a.Num(401, 4000)));
            On("tournament-without-rhythm", "POST /tournaments", a => desk.Announce(new Dictionary<string, string> { { "name", a.Event() } }));
            On("complaint-without-round", "POST /complaints", a => desk.Complain(new Dictionary<string, string> { { "round", "" } }));
            On("birthday-american", "POST /players", a => desk.Birthday(a.Day().ToString("MM'/'dd'/'yyyy")));
            On("deadline-in-words", "POST /deadlines", a => desk.Deadline(a.Of("tomorrow ", "friday ", "soon ") + a.Id()));
            On("fee-with-currency", "POST /fees", a => desk.EntryFee(a.Num(5, 80) + " EUR"));
            On("title-abbreviated", "POST /titles", a => desk.Promote(a.Of("GM", "IM", "FM", "CM", "WGM")));
            On("role-of-player", "POST /results", a => desk.Permit(a.Of("player", "guest", "captain"), "enter results"));
            On("email-taken", "POST /members", a => new Vault().Join(a.Id(), "a@example.org", 5));
            On("member-resigned", "GET /members/{id}/email", a => new Vault().Email(a.Id()));
            On("link-closed-early", "purge members", a => new Vault().Late());
            On("score-as-fraction", "POST /games", a => papers.Game("{\"White\":" + a.Id() + ",\"Score\":\"1/2\"}"));
            On("tags-left-out", "POST /openings", a => papers.Opening("{\"id\":" + a.Id() + "}"));
            On("report-not-closed", "POST /reports", a => papers.Report("<report><event site='" + a.Name() + "'></report>"));
            On("pairings-file-gone", "load pairings", a => papers.Load("var/pairings-" + a.Id() + ".txt"));
            On("pgn-in-latin1", "read games", a => papers.Pgn(Encoding.GetEncoding("iso-8859-1").GetBytes(a.Name() + " Sj\u00f6berg")));
            On("federation-down", "sync federation", a => away.Federation(a.Of("NOR", "FRA", "ESP", "POL", "UKR")));
            On("transfer-forbidden", "POST /transfers", a => remote.Transfer(a.Id()));
            On("broadcast-slow", "watch board", a => remote.Broadcast("b" + a.Id()));
            On("payment-declined", "POST /payments", a => remote.Pay("O-" + a.Id()));
            On("followers-not-number", "count followers", a => remote.Followers(a.Id().ToString()).GetAwaiter().GetResult());
            On("stream-cancelled", "stream board", a => remote.Stream("b" + a.Id(), new CancellationTokenSource(10).Token).GetAwaiter().GetResult());
            On("board-port-closed", "send move", a => Boards.Connect(9898, a.Name()));
            On("null-move-in-list", "sum moves", a => Boards.Sum(new[] { a.Name(), null }));
            On("relay-completed", "relay move", a => { var q = new BlockingCollection<int>(); q.CompleteAdding(); Boards.Relay(q, a.Id()); });
            On("setting-not-set", "start", a => Startup.Setting("ELOFED_WORKERS"));
            On("plugin-removed", "start", a => Startup.Plugin(a.Of("Swiss", "Berger", "Monrad")));
            On("resource-not-embedded", "start", a => Startup.Resource(a.Of("rules", "forms", "titles") + ".txt"));
        }
    }
}
