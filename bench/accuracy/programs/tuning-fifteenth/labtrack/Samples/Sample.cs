using System;
using System.Collections.Generic;
using LabTrack.Common;

namespace LabTrack.Samples
{
    public sealed class Sample
    {
        public string Barcode;
        public string State = "received";
        public Sample Parent;
        public Dictionary<string, decimal> Values = new Dictionary<string, decimal>();

        private static readonly Dictionary<string, string> Next = new Dictionary<string, string> { { "received", "centrifuged" }, { "centrifuged", "analysed" }, { "analysed", "released" } };

        public void MoveTo(string state)
        {
            //+ if (state == null) return;
            if (Next[State] != state) throw new SampleStateException(Barcode, State, state);
            State = state;
        }

        public decimal this[string test]
        {
            get { return Values[test]; }
        }
    }
}
