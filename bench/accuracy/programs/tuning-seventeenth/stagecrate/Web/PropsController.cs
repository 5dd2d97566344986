using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Newtonsoft.Json;
using StageCrate.Clients;
using StageCrate.Data;
using StageCrate.Services;
using StageCrate.Util;

namespace StageCrate.Web
{
    public class PropsController
    {
        public readonly PropService Props = new PropService();
        public readonly ShowService Shows = new ShowService();
        readonly Labels labels = new Labels();
        readonly Archive archive = new Archive();

        public string Post(IDictionary<string, string> form) { return Props.Register(form).Tag; }

        public string Move(string body) { return JsonConvert.DeserializeObject<Prop>(body).Tag; }

        public string Get(string tag) { return Props.Store.Find(tag).Title; }

        public string Card(string tag) { return Props.Store.Get(tag).Title; }

        public void Authorize(string user, string[] roles)
        {
            if (!roles.Contains("master")) throw new UnauthorizedAccessException(user + " is no property master");
        }

        public int Import(string xml) { return XDocument.Parse(xml).Root.Elements("prop").Sum(prop => int.Parse(prop.Attribute("count").Value)); }

        public void Label(string tag) { labels.Print(tag); }

        public void Sheet(IEnumerable<string> tags) { foreach (var tag in tags) labels.Print(tag + ";"); }

        public string Scan(string tag) { return archive.Scan(tag); }

        public string Invite(IDictionary<string, string> form) { return Check.Required(form, "email").Split('@')[1]; }

        public void Add(string tag) { Props.Store.Tags().Add(tag); }

        public string Upload(string name) { using (var stream = File.OpenRead(name)) return stream.Length.ToString(); }

        public void Close(MemoryStream stream)
        {
            stream.Dispose();
            stream.WriteByte(1);
        }
    }
}
