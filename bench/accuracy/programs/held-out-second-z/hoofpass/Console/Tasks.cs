using System;
using System.Collections.Generic;
using System.IO;
using System.Xml.Linq;
using HoofPass.Breeding;
using HoofPass.Gateway;
using HoofPass.Paper;
using HoofPass.Registry;

namespace HoofPass.Console
{
    public class Chance
    {
        private readonly Random random;
        private static readonly string[] Names = { "Donnerblitz", "Abendstern", "Fürst Ivo", "Weihe", "Lyra", "Sandokan", "Quirin", "Belissa" };

        public Chance(int seed)
        {
            random = new Random(seed * 31);
        }

        public int Id() { return random.Next(10000, 99999); }
        public int Few() { return random.Next(2, 30); }
        public string Name() { return Names[random.Next(Names.Length)]; }
        public string Ueln() { return "276" + Id() + Id() + random.Next(10, 99); }
        public DateTime Day() { return new DateTime(2012, 1, 1).AddDays(random.Next(4000)); }
        public Horse Horse() { return new Horse { Ueln = Ueln(), Name = Name(), Born = Day() }; }
    }

    public class Tasks
    {
        public readonly List<KeyValuePair<string, Action<Chance>>> All = new List<KeyValuePair<string, Action<Chance>>>();

        private void Add(string label, Action<Chance> work) { All.Add(new KeyValuePair<string, Action<Chance>>(label, work)); }

        public Tasks(string prefix, int upstream)
        {
            var register = new HorseRegister();
            var paper = new PassportWriter();
            var coverings = new Coverings();
            var federation = new Federation(new Dictionary<string, string>());
            Add("ueln-empty", c => register.Enter(new Horse { Name = c.Name(), Ueln = c.Few() % 2 == 0 ? "" : null }));
            Add("ueln-entered-twice", c => { var h = c.Horse(); register.Enter(h); register.Enter(h); });
            Add("horse-not-found", c => register.Find(c.Ueln()));
            Add("sire-unset", c => register.SireName(c.Horse()));
            Add("born-unset", c => register.AgeAt(new Horse { Name = c.Name() }, c.Day()));
            Add("ueln-length", c => register.Country("DE" + c.Id()));
            Add("country-number", c => register.Country("9" + c.Ueln().Substring(1)));
            Add("country-letters", c => register.Country("DEU" + c.Ueln().Substring(3)));
            Add("chip-taken", c => { var t = "2760" + c.Id(); register.Chip(t, c.Ueln()); register.Chip(t, c.Ueln()); });
            Add("coat-word", c => register.CoatOf("Palomino" + c.Few()));
            Add("youngest-of-none", c => register.Youngest(new Horse[0]));
            Add("two-of-a-name", c => { var h = c.Horse(); register.ByName(new[] { h, h }, h.Name); });
            Add("foaled-iso", c => register.ParseFoaled(c.Day().ToString("yyyy-MM-dd")));
            Add("rename-empty", c => register.Rename(c.Horse(), ""));
            Add("strike-in-loop", c => register.Strike(new List<Horse> { new Horse(), c.Horse() }));
            Add("own-sire", c => { var h = c.Horse(); h.Sire = h; register.Generations(h); });
            Add("index-duplicate", c => { var h = c.Horse(); register.Index(new[] { h, h }); });
            Add("page-beyond", c => paper.Page(new string[4], 5 + c.Few()));
            Add("outline-file", c => paper.Silhouette(prefix, c.Ueln()));
            Add("vaccination-no-batch", c => paper.ReadVaccination("{\"Booster\":" + c.Few() + "}"));
            Add("vaccination-booster-word", c => paper.ReadVaccination("{\"Batch\":\"B" + c.Id() + "\",\"Booster\":\"second of " + c.Few() + "\"}"));
            Add("vet-missing", c => paper.VetOf("{\"horse\":\"" + c.Ueln() + "\"}"));
            Add("vet-truncated", c => paper.VetOf("{\"horse\":\"" + c.Ueln()));
            Add("export-tags", c => paper.ReadExport("<horse ueln='" + c.Ueln() + "'><owner></horse>"));
            Add("owner-element", c => paper.Owner(new XElement("horse", c.Name())));
            Add("caption-places", c => paper.Caption("{0} by {1} out of {2}", c.Name(), c.Name()));
            Add("photo-base64", c => paper.Photo("data:" + c.Id()));
            Add("latin-bytes", c => paper.Strict(new byte[] { 70, 0xFC, 114, (byte)(0xE0 + c.Few() % 8) }));
            Add("search-open-group", c => paper.Search(c.Name()));
            Add("initials-short", c => paper.Initials("Jo " + c.Name().Substring(0, 2)));
            Add("height-range", c => paper.Height(c.Horse(), 200 + c.Few()));
            Add("seal-is-number", c => paper.Stamp(c.Id()));
            Add("seal-after-close", c => paper.Seal(new MemoryStream()));
            Add("expiry-leap", c => paper.Expiry(new DateTime(2016, 2, 29), 1 + c.Few() % 3));
            Add("serial-text", c => paper.Serial("HP-" + c.Id()));
            Add("nobody-waits", c => coverings.Next());
            Add("stallion-licence", c => coverings.Record(c.Name(), c.Name()));
            Add("season-closed", c => coverings.Record("Fidertanz", c.Name()));
            Add("fee-no-coverings", c => coverings.Fee(c.Id(), 0));
            Add("percentage-no-mares", c => coverings.Percentage(c.Few(), 0));
            Add("doses-overflow", c => coverings.Doses(9000 + c.Id()));
            Add("score-too-big", c => coverings.Score((300 + c.Few()).ToString()));
            Add("score-comma", c => coverings.Score("7," + c.Few()));
            Add("dam-unset", c => coverings.Inbreeding(c.Horse()));
            Add("due-past-calendar", c => coverings.Due(c.Day(), 300 + c.Few()));
            Add("average-none", c => coverings.Average(new int[0]));
            Add("judge-index", c => coverings.Judge(c.Few()));
            Add("share-range", c => coverings.Reserve(c.Name(), 1 + c.Few()));
            Add("reserve-no-stallion", c => coverings.Reserve("", 0.5m));
            Add("genome-incomplete", c => coverings.Genome("S" + c.Id()));
            Add("laboratory-cancelled", c => coverings.Wait(c.Name()));
            Add("parentage-hidden", c => coverings.Parentage(new Horse { Name = c.Name() }));
            Add("stable-not-locked", c => coverings.Unlock(new object()));
            Add("results-refused", c => federation.Results(c.Name()));
            Add("lookup-forbidden", c => federation.Lookup(upstream, c.Ueln()));
            Add("mail-refused", c => federation.Notify(c.Name()));
            Add("slow-answer", c => federation.Slow(upstream));
            Add("endpoint-relative", c => federation.Endpoint("verband-" + c.Few()));
            Add("scope-not-read", c => federation.Permit("association " + c.Few(), "write"));
            Add("page-size-setting", c => federation.PageSize());
            Add("address-text", c => federation.Address("10.0.0." + (300 + c.Few())));
            Add("outbox-folder", c => federation.Save(prefix, c.Ueln()));
            Add("cursor-unbuilt", c => federation.Cursor());
            Add("signing-key", c => federation.Sign("", c.Name()));
        }
    }
}
