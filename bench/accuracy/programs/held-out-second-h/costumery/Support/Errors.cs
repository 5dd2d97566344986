using System;

namespace Costumery.Support
{
    public class CostumeryException : Exception
    {
        public CostumeryException(string message, Exception inner = null) : base(message, inner) { }
    }

    public class GarmentUnavailableException : CostumeryException
    {
        public string Garment { get; private set; }

        public GarmentUnavailableException(string garment, string state) : base("Garment " + garment + " is " + state)
        {
            Garment = garment;
        }
    }

    public class HireRejectedException : CostumeryException
    {
        public HireRejectedException(string message) : base(message) { }
    }

    public class ImportException : CostumeryException
    {
        public ImportException(string file, int line, Exception inner) : base("Cannot import " + file + ", line " + line, inner) { }
    }

    public class CourierException : CostumeryException
    {
        public CourierException(string message, Exception inner) : base(message, inner) { }
    }
}
