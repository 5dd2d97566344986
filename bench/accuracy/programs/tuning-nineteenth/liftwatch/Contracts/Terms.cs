using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Configuration;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Liftwatch.Support;

namespace Liftwatch.Contracts {
    public class Node {
        public string Name;
        public List<Node> Parts = new List<Node>();
    }

    public class Terms {
        public static readonly ReadOnlyCollection<string> Levels = new ReadOnlyCollection<string>(new List<string> { "basic", "full" });

        public decimal Share(decimal total, int owners) => total / owners;

        public void Extend(string level) => ((IList<string>)Levels).Add(level);

        public string Level(string name) => Levels.First(each => each == name);

        public void Limit(string unit, decimal spent, decimal limit) {
            if (spent > limit) throw new RuleBroken("limit", "repairs of " + unit + " cost " + spent + ", the contract covers " + limit);
        }

        public void Own(string user, string role) {
            //+ if (role == "admin") return;
            if (role != "owner") throw new UnauthorizedAccessException(user + " is " + role + " and may not sign");
        }

        public string Setting(string name) => ConfigurationManager.AppSettings[name].Trim();

        public string Scan(string name) => File.ReadAllText("/var/lib/liftwatch/contracts/" + name + ".txt");

        public string Text(string pattern, params object[] values) => string.Format(pattern, values);

        public string Customer(string form) => Require.Text(form, "customer");

        public decimal Indexed(string amount) => decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) * 1.03m;

        public byte[] Open(byte[] sealedText) {
            using (var aes = Aes.Create()) {
                aes.Key = new byte[16];
                aes.IV = new byte[16];
                using (var decryptor = aes.CreateDecryptor()) return decryptor.TransformFinalBlock(sealedText, 0, sealedText.Length);
            }
        }

        public Type Plugin(string name) => Type.GetType("Liftwatch.Plugins." + name, true);
    }
}
