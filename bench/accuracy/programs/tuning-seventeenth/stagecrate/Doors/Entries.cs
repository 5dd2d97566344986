using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using StageCrate.Data;
using StageCrate.Util;
using StageCrate.Web;

namespace StageCrate.Doors
{
    public static class Entries
    {
        public static readonly List<KeyValuePair<string, Action<Values>>> All = new List<KeyValuePair<string, Action<Values>>>();
        static readonly PropsController Desk = new PropsController();
        //+ static readonly Func<int, int> Twice = n => n * 2;

        static void Entry(string label, Action<Values> step) { All.Add(new KeyValuePair<string, Action<Values>>(label, step)); }

        static Dictionary<string, string> Form(params string[] parts)
        {
            var form = new Dictionary<string, string>();
            for (var i = 0; i < parts.Length; i += 2) form[parts[i]] = parts[i + 1];
            return form;
        }

        static Entries()
        {
            //+ Action<Values> warm = v => Twice(v.Number(1, 2));
            Entry("tag-left-blank", v => Desk.Post(Form("title", v.Word(), "tag", " ")));
            Entry("title-not-in-form", v => Desk.Post(Form("tag", v.Tag())));
            Entry("condition-unheard-of", v => Desk.Post(Form("tag", v.Tag(), "title", v.Word(), "condition", v.Word())));
            Entry("tag-registered-twice", v => { var form = Form("tag", v.Tag(), "title", v.Word()); Desk.Post(form); Desk.Post(form); });
            Entry("prop-has-no-shelf", v => Desk.Props.Where(new Prop { Tag = v.Tag() }));
            Entry("shelf-has-no-level", v => Desk.Props.Where(new Prop { Tag = v.Tag(), Shelf = new Shelf { Room = v.Word() } }));
            Entry("uninspected-value", v => Desk.Props.DaysSinceInspection(new Prop { Tag = v.Tag() }, new DateTime(2026, 3, v.Number(1, 28))));
            Entry("lent-already", v => { var prop = new Prop { Tag = v.Tag() }; Desk.Props.Lend(prop, v.Name()); Desk.Props.Lend(prop, v.Word()); });
            Entry("return-day-iso", v => Desk.Props.ReturnDay("2026-0" + v.Number(1, 9) + "-11"));
            Entry("key-not-a-guid", v => Desk.Props.Key(v.Tag()));
            Entry("title-under-24", v => Desk.Props.Short(v.Name()));
            Entry("shelf-described-as-prop", v => Desk.Props.Describe(new Shelf { Room = v.Word() }));
            Entry("photo-not-base64", v => Desk.Props.Photo(v.Word() + "*" + v.Number(1, 9)));
            Entry("title-beyond-ascii", v => Desk.Props.Ascii("Krone f\u00fcr " + v.Word()));
            Entry("prop-not-found", v => Desk.Get(v.Tag()));
            Entry("card-of-unknown-tag", v => Desk.Card(v.Tag()));
            Entry("first-of-no-title", v => Desk.Props.Store.FirstOf(v.Word() + v.Number(1, 9)));
            Entry("loan-without-show", v => Desk.Props.Store.Lend(v.Tag(), null, 3));
            Entry("loan-days-in-words", v => Desk.Props.Store.Lend(v.Tag(), v.Word(), "a week or " + v.Number(2, 9)));
            Entry("loan-unique-tag", v => { var tag = v.Tag(); Desk.Props.Store.Lend(tag, v.Word(), 1); Desk.Props.Store.Lend(tag, v.Word(), 2); });
            Entry("loan-column-renamed", v => Desk.Props.Store.Column(v.Tag(), "until"));
            Entry("loan-filter-broken", v => Desk.Props.Store.Select("tag = '" + v.Word() + "' and"));
            Entry("retired-while-walking", v => { foreach (var i in new[] { 1, 2 }) Desk.Post(Form("tag", v.Tag(), "title", "old")); Desk.Props.Store.Retire("old"); });
            Entry("note-folder-absent", v => Desk.Props.Store.Note(v.Word(), v.Tag()));
            Entry("move-body-cut", v => Desk.Move("{\"Tag\":\"" + v.Tag()));
            Entry("move-condition-number-word", v => Desk.Move("{\"Tag\":\"" + v.Tag() + "\",\"Condition\":\"" + v.Word() + "\"}"));
            Entry("no-property-master", v => Desk.Authorize(v.Word() + v.Number(1, 99), new[] { "actor" }));
            Entry("import-unclosed-xml", v => Desk.Import("<props><prop count=\"1\">" + v.Word() + "</props>"));
            Entry("import-count-absent", v => Desk.Import("<props><prop name=\"" + v.Word() + "\"/></props>"));
            Entry("label-printer-away", v => { if (v.Odd) Desk.Label(v.Tag()); else Desk.Sheet(new[] { v.Tag() }); });
            Entry("scan-archive-away", v => Desk.Scan(v.Tag()));
            Entry("invite-no-mail", v => Desk.Invite(Form("name", v.Word())));
            Entry("upload-not-there", v => Desk.Upload(v.Word() + v.Number(10, 99) + ".glb"));
            Entry("plan-is-html", v => Desk.Shows.Opening(v.Word()));
            Entry("fire-rating-null", v => Desk.Shows.Rating(v.Tag()));
            Entry("stage-size-absent", v => Desk.Shows.StageWidth(v.Word()));
            Entry("hire-unavailable", v => { if (v.Odd) Desk.Shows.Costume(v.Word()); else Desk.Shows.Costumes(new[] { v.Word() }); });
            Entry("tickets-unauthorized", v => Desk.Shows.Seats(v.Word()));
            Entry("haulier-timeout", v => Desk.Shows.Pickup(v.Tag()));
            Entry("no-cue-queued", v => Desk.Shows.NextCue());
            Entry("volume-with-comma-unit", v => Desk.Shows.Crates(v.Number(1, 9) + ".5 m3", 0.5));
            Entry("cast-is-empty", v => Desk.Shows.PerActor(v.Number(10, 99), new string[0]));
            Entry("rehearsal-undirected", v => { if (v.Odd) Desk.Shows.Rehearse(v.Word()).GetAwaiter().GetResult(); else Desk.Shows.RehearseAll(v.Word(), v.Word()); });
            Entry("dimmer-cancelled", v => Desk.Shows.Dim(new CancellationTokenSource()));
            Entry("copies-too-many", v => Desk.Shows.Order(v.Number(501, 9999), "a4"));
            Entry("paper-null", v => Desk.Shows.Order(v.Number(1, 400), null));
            Entry("role-not-cast", v => Desk.Shows.Understudy(Form("Hamlet", v.Word()), v.Word()));
            Entry("curtain-half", v => Desk.Shows.Curtain("half " + v.Number(1, 99)));
        }
    }
}
