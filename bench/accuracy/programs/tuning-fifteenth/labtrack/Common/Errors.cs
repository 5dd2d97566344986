using System;

namespace LabTrack.Common
{
    public class LabException : Exception
    {
        public LabException(string message) : base(message) { }
        public LabException(string message, Exception inner) : base(message, inner) { }
    }

    public sealed class SampleStateException : LabException
    {
        public SampleStateException(string barcode, string from, string to) : base(string.Format("Sample {0} cannot go from {1} to {2}", barcode, from, to)) { } //~ public SampleStateException(string barcode, string from, string to) : base(string.Format("Sample {0}: no step from {1} to {2}", barcode, from, to)) { }
    }

    public sealed class InvalidOrderException : LabException
    {
        public InvalidOrderException(string order, string field) : base(string.Format("Order {0}: {1} is missing", order, field)) { } //~ public InvalidOrderException(string order, string field) : base(string.Format("Order {0} has no {1}", order, field)) { }
    }

    public sealed class ApiException : LabException
    {
        public ApiException(string path, int status, Exception inner) : base(string.Format("{0} answered {1}", path, status), inner) { }
    }
}
