using System;

namespace Wagonry.Domain
{
    public class YardException : Exception
    {
        public YardException(string message, Exception inner = null) : base(message, inner)
        {
        }
    }

    public sealed class WagonNotFoundException : YardException
    {
        public WagonNotFoundException(string number) : base("Wagon " + number + " is not in the yard")
        {
        }
    }

    public sealed class TransitionException : YardException
    {
        public TransitionException(WagonState from, WagonState to) : base("Wagon can not go from " + from + " to " + to)
        {
        }
    }

    public sealed class WeightLimitException : YardException
    {
        public WeightLimitException(double weight, double limit) : base(string.Format("Weight {0} t is above {1} t", weight, limit))
        {
        }
    }

    public sealed class FeedException : YardException
    {
        public FeedException(string feed, Exception inner) : base("Feed " + feed + " could not be read", inner)
        {
        }
    }
}
