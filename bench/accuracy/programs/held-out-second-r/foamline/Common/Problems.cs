using System;

namespace Foamline.Common
{
    public class FoamlineException : Exception
    {
        public FoamlineException(string message) : base(message) { }

        public FoamlineException(string message, Exception inner) : base(message, inner) { }
    }

    public sealed class BayOccupied : FoamlineException
    {
        public BayOccupied(int bay, string plate) : base($"Bay {bay} is occupied by {plate}") { }
    }

    public sealed class PlanExhausted : FoamlineException
    {
        public PlanExhausted(string plan, int washes) : base($"Plan {plan} allows no more than {washes} washes") { }
    }

    public sealed class RemoteRefused : FoamlineException
    {
        public RemoteRefused(string what, int status) : base($"{what} was answered with {status}") { }
    }

    public sealed class ShiftFailed : FoamlineException
    {
        public ShiftFailed(string part, Exception inner) : base($"Shift step {part} failed: {inner.Message}", inner) { }
    }
}
