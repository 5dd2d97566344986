using System;

namespace LabTrack.App
{
    public sealed class Route
    {
        public readonly string Bug;
        public readonly string Span;
        public readonly Func<Values, object> Work;

        public Route(string bug, string span, Func<Values, object> work)
        {
            Bug = bug;
            Span = span;
            Work = work;
        }
    }
}
