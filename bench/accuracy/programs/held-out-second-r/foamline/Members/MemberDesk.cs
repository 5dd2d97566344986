using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Mail;
using Foamline.Common;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Foamline.Members
{
    public enum Level { Rinse, Shine, Gleam }

    public sealed class Member
    {
        public string Name { get; set; }
        public int Washes { get; set; }
        public Level Level { get; set; }
        public Address Address { get; set; }
    }

    public sealed class Address
    {
        public string Street { get; set; }
        [JsonProperty(Required = Required.Always)]
        public string Town { get; set; }
    }

    public sealed class MemberDesk
    {
        private readonly Dictionary<string, Member> byPlate = new Dictionary<string, Member>();

        public Member Read(string json) => JsonConvert.DeserializeObject<Member>(json);

        public string Town(Member member) => member.Address.Town; //~ public string Town(Member member) => member.Address.Town.Trim();

        public void Join(string plate, Member member) => byPlate.Add(plate, member);

        public Member Of(string plate) => byPlate[plate];

        public Level Parse(string level) => (Level)Enum.Parse(typeof(Level), level);

        public MailAddress Mail(string text) => new MailAddress(text);

        public string Card(Member member) => Ensure.Filled(member.Name, "Name of the member").Substring(0, 12);

        public DateTime Until(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public DateTime Renewed(DateTime from, int years) => new DateTime(from.Year + years, from.Month, from.Day);

        public int Points(JObject account) => (int)account["points"]["balance"];

        public string Referrer(JObject account) => account.Value<JObject>("referrer").Value<string>("name");

        public void Spend(string plan, int washes, int allowed)
        {
            //+ if (allowed == 0) return;
            if (washes > allowed) throw new PlanExhausted(plan, allowed);
        }

        public Dictionary<string, Member> Index(IEnumerable<Member> members) => members.ToDictionary(member => member.Name);

        public Member Sole(IEnumerable<Member> members) => members.SingleOrDefault(member => member.Washes > 10);

        public string Greeting(object member) => "Hello " + ((Member)member).Name;
    }
}
