Application.load(:skyfuse)
Logger.configure(level: :emergency)
:logger.set_primary_config(:level, :none)
{:ok, _} = Application.ensure_all_started(:inets)
door = System.get_env("DOOR")
seed = String.to_integer(System.get_env("SEED"))
{span, kind} = %{"desk" => {"desk call", 2}, "queue" => {"show.jobs process", 5}, "task" => {"show task", 1}, "apply" => {"skyfuse eval", 1}}[door]

quote_json = fn text ->
  escaped =
    for <<c::utf8 <- text>>, into: "" do
      case c do
        ?" -> "\\\""
        ?\\ -> "\\\\"
        ?\n -> "\\n"
        c when c < 32 -> "\\u" <> String.pad_leading(Integer.to_string(c, 16), 4, "0")
        c -> <<c::utf8>>
      end
    end

  "\"" <> escaped <> "\""
end

clean = fn text -> if String.valid?(text), do: text, else: inspect(text) end

for {{bug, work}, index} <- Enum.with_index(Skyfuse.Door.Programme.all()) do
  outcome =
    Skyfuse.Door.Doors.through(door, fn ->
      Skyfuse.Door.Dice.roll(seed, index)
      work.()
    end)

  case outcome do
    {error, stack} ->
      fields = [bug: bug, type: to_string(error.__struct__), message: Exception.message(error), stack: Exception.format_stacktrace(stack), span: span]
      json = Enum.map_join(fields, ",", fn {key, value} -> "\"#{key}\":" <> quote_json.(clean.(value)) end)
      IO.puts("{" <> json <> ",\"kind\":#{kind}}")

    nil ->
      IO.puts(:stderr, "nothing from #{bug}")
  end
end
