# Prints what OpenTelemetry's SDK would send of a case, and the frames of __STACKTRACE__.
defmodule Recorder do
  def quoted(text) do
    escaped =
      for <<c::utf8 <- text>>, into: "" do
        cond do
          c in [?", ?\\] -> <<?\\, c>>
          c < 32 -> "\\u" <> String.pad_leading(Integer.to_string(c, 16), 4, "0")
          true -> <<c::utf8>>
        end
      end

    "\"#{escaped}\""
  end

  # An anonymous function is called -total/1-fun-0-, within the one that it stands in.
  defp name(function, arity) do
    case Regex.run(~r"^-(.*/\d+)-fun-\d+-$", Atom.to_string(function)) do
      [_, outer] -> "anonymous fn/#{arity} in #{outer}"
      nil -> "#{Macro.inspect_atom(:remote_call, function)}/#{arity}"
    end
  end

  defp frame({module, function, arguments, location}) do
    arity = if is_list(arguments), do: length(arguments), else: arguments

    {shown, name} =
      case {module, function, arity} do
        {_, :__FILE__, 1} -> {"", "(file)"}
        {_, :__MODULE__, 1} -> {"", "(module)"}
        {module, :__MODULE__, 0} -> {inspect(module), "(module)"}
        _ -> {inspect(module), name(function, arity)}
      end

    file = location |> Keyword.get(:file, '') |> List.to_string()
    line = Keyword.get(location, :line, 0)
    ~s({"module":#{quoted(shown)},"function":#{quoted(name)},"file":#{quoted(file)},"line":#{line},"column":0})
  end

  def record(program, run) do
    try do
      run.()
    rescue
      error -> print(program, error, __STACKTRACE__)
    end
  end

  def print(program, error, stacktrace) do
    type = inspect(error.__struct__)
    message = Exception.message(error)
    frames = Enum.map_join(stacktrace, ",", &frame/1)
    expected = ~s([{"type":#{quoted(type)},"message":#{quoted(message)},"frames":[#{frames}]}])

    for {form, stack} <- [{"", Exception.format_stacktrace(stacktrace)}, {", formatted", Exception.format(:error, error, stacktrace)}] do
      IO.puts(
        ~s({"program":#{quoted(program <> form)},"type":#{quoted(type)},"message":#{quoted(message)},) <>
          ~s("stack":#{quoted(stack)},"expected":#{expected}})
      )
    end
  end
end
