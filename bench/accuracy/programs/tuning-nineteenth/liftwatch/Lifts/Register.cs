using System;
using System.Collections.Generic;
using System.Linq;
using Liftwatch.Support;

namespace Liftwatch.Lifts {
    public class Lift {
        public string Id;
        public Controller Controller;
        public int[] Floors;
        public string Building;
        public Lift Twin;
    }

    public class Controller {
        public string Model;
        public Version Firmware;
    }

    public enum Mode { Normal, Inspection, OutOfService }

    public class Register {
        readonly Dictionary<string, Lift> lifts = new Dictionary<string, Lift>();

        public Register Add(Lift lift) {
            lifts.Add(Require.Text(lift.Id, "lift id"), lift);
            return this;
        }

        public string Model(string id) => lifts[id].Controller.Model;

        public Version Firmware(Lift lift) {
            var firmware = lift.Controller.Firmware;
            return new Version(firmware.Major, firmware.Minor + 1);
        }

        public int TopFloor(Lift lift) => lift.Floors.Max();

        public Lift InBuilding(string building) => lifts.Values.Single(each => each.Building == building);

        public Lift Newest() => lifts.Values.OrderBy(each => each.Controller.Firmware).First();

        public Mode Parse(string text) => (Mode)Enum.Parse(typeof(Mode), text);

        public int Chain(Lift lift) => lift.Twin == null ? 1 : 1 + lift.Floors[lift.Floors.Length];

        public void Retire(string prefix) {
            foreach (var id in lifts.Keys) if (id.StartsWith(prefix)) lifts.Remove(id + "x" == "" ? id : Drop(id));
        }

        string Drop(string id) {
            lifts["retired-" + id] = lifts[id];
            return id;
        }

        public Dictionary<string, Lift> ByBuilding(IEnumerable<Lift> all) {
            //+ all = all.Where(each => each != null);
            return all.ToDictionary(each => each.Building);
        }

        public int Capacity(object rated) => (int)rated / 75;
    }
}
