using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>Runs a case and prints what OpenTelemetry's SDK would send of it, and the frames as StackTrace has them.</summary>
public static class Recorder {
  static readonly bool IsMono = Type.GetType("Mono.Runtime") != null;

  /// <summary>Mono's text has calls here that are no frames of its objects, lacks a line that they have, or has of an inner AggregateException the first member alone.</summary>
  static readonly string[] NotInMono = { "reflection", "activator", "static constructor", "no such file", "aggregate within", "dynamic delegate", "when all" };

  public static void Record(string program, Action run) {
    if (IsMono && NotInMono.Contains(program)) return;
    try {
      run();
    } catch (Exception error) {
      var chain = new List<string>();
      AddChain(error, chain);
      Console.WriteLine("{\"program\":" + Quote(program) + ",\"type\":" + Quote(error.GetType().FullName) + ",\"message\":" + Quote(error.Message) +
        ",\"stack\":" + Quote(error.ToString()) + ",\"expected\":[" + string.Join(",", chain) + "]}");
    }
  }

  /// <summary>The exception, then those within it: all of an AggregateException, in order.</summary>
  static void AddChain(Exception error, List<string> chain) {
    var frames = (new StackTrace(error, true).GetFrames() ?? new StackFrame[0]).Where(IsShown).Select(Frame);
    // An exception whose text is its own says its message there.
    chain.Add("{\"type\":" + Quote(error.GetType().ToString()) + ",\"message\":" + Quote(error.Message) + ",\"frames\":[" + string.Join(",", frames) + "]}");
    var several = error as AggregateException;
    if (several != null) foreach (var inner in several.InnerExceptions) AddChain(inner, chain);
    else if (error.InnerException != null) AddChain(error.InnerException, chain);
  }

  static bool IsShown(StackFrame frame) {
    var method = frame.GetMethod();
    if (method == null) return false;
    Func<MemberInfo, bool> hidden = member => member.GetCustomAttributes(false).Any(each => each.GetType().Name == "StackTraceHiddenAttribute");
    // Types of the runtime that Mono's text leaves out as well, without the attribute.
    var hiddenInMono = new[] { "System.ThrowHelper", "System.Runtime.ExceptionServices.ExceptionDispatchInfo", "System.Runtime.CompilerServices.TaskAwaiter", "System.Runtime.CompilerServices.TaskAwaiter`1" };
    if (IsMono) return method.DeclaringType == null || !hiddenInMono.Contains(method.DeclaringType.ToString().Split('[')[0]);
    return !(hidden(method) || (method.DeclaringType != null && hidden(method.DeclaringType)));
  }

  static string Frame(StackFrame frame) {
    var method = frame.GetMethod();
    var type = method.DeclaringType;
    var name = method.Name;
    var open = method.IsGenericMethod ? ((MethodInfo) method).GetGenericMethodDefinition() : method;
    var generics = method.IsGenericMethod ? open.GetGenericArguments() : new Type[0];
    if (type != null && typeof(IAsyncStateMachine).IsAssignableFrom(type) && type.DeclaringType != null) {
      // Both name the method that was written, not the state machine that it became.
      name = Regex.Match(type.Name, "<(.*)>").Groups[1].Value;
      type = type.DeclaringType;
    }
    var full = type == null ? name : (IsMono ? TypeInMono(type) : type.FullName.Replace('+', '.')) + "." + name;
    if (generics.Length > 0) full += "[" + string.Join(",", generics.Select(each => IsMono ? TypeInMono(each) : each.Name)) + "]";
    var dot = Divider(full);
    var file = frame.GetFileName() ?? "";
    return "{\"module\":" + Quote(dot < 0 ? "" : full.Substring(0, dot)) + ",\"function\":" + Quote(full.Substring(dot + 1)) +
      ",\"file\":" + Quote(file) + ",\"line\":" + (file == "" ? 0 : frame.GetFileLineNumber()) + ",\"column\":0}";
  }

  static string TypeInMono(Type type) {
    return (type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToString();
  }

  /// <summary>The last dot outside brackets; of `Cart..ctor` the first of the two.</summary>
  static int Divider(string full) {
    var depth = 0;
    for (var i = full.Length - 1; i > 0; i--) {
      if (full[i] == ']' || full[i] == '>') depth++;
      else if (full[i] == '[' || full[i] == '<') depth--;
      else if (full[i] == '.' && depth == 0) return full[i - 1] == '.' ? i - 1 : i;
    }
    return -1;
  }

  static string Quote(string text) {
    var quoted = new StringBuilder("\"");
    foreach (var c in text) {
      if (c == '"' || c == '\\') quoted.Append('\\').Append(c);
      else if (c < 32 || c > 126) quoted.Append("\\u" + ((int) c).ToString("x4"));
      else quoted.Append(c);
    }
    return quoted.Append('"').ToString();
  }
}
