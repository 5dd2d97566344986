using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace RepairBay.Core
{
    public class WorkflowException : InvalidOperationException
    {
        public WorkflowException(string order, string from, string to)
            : base($"Work order {order} cannot change from {from} to {to}")
        {
        }
    }

    public class ValidationFailedException : Exception
    {
        public string Field { get; }

        public ValidationFailedException(string field, object value)
            : base($"Value '{value}' is not allowed for {field}")
        {
            Field = field;
        }
    }

    public class NotFoundException : Exception
    {
        public NotFoundException(string what, string id) : base($"{what} {id} was not found")
        {
        }
    }

    public static class Guards
    {
        static readonly Dictionary<string, string[]> steps = new Dictionary<string, string[]>
        {
            ["planned"] = new[] { "started", "dropped" },
            ["started"] = new[] { "done" },
            ["done"] = new[] { "billed" },
            ["billed"] = new string[0],
        };

        public static void Step(string order, string from, string to)
        {
            if (Array.IndexOf(steps[from], to) < 0) throw new WorkflowException(order, from, to);
        }

        public static T NotNull<T>(T value, string name) where T : class
        {
            if (value == null) throw new ArgumentNullException(name);
            return value;
        }

        public static int Positive(string field, int value)
        {
            if (value <= 0) throw new ValidationFailedException(field, value);
            return value;
        }
    }

    public static class Settings
    {
        public static string Required(string name)
        {
            var value = Environment.GetEnvironmentVariable(name);
            if (string.IsNullOrEmpty(value)) throw new ApplicationException("Setting " + name + " is missing");
            return value;
        }
    }
}
