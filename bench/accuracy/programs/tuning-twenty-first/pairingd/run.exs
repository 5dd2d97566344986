Application.load(:pairingd)
Enum.each([:inets, :crypto, :eex], &Application.ensure_all_started/1)
Logger.configure(level: :none)
seed = String.to_integer(System.fetch_env!("SEED"))

quote_json = fn text ->
  text
  |> String.to_charlist()
  |> Enum.map(fn
    ?" -> "\\\""
    ?\\ -> "\\\\"
    ?\n -> "\\n"
    ?\t -> "\\t"
    c when c < 32 -> :io_lib.format("\\u~4.16.0b", [c])
    c -> <<c::utf8>>
  end)
  |> IO.iodata_to_binary()
end

report = fn bug, error, stack ->
  type = to_string(error.__struct__)
  message = Exception.message(error)
  message = if String.valid?(message), do: message, else: inspect(message)
  text = Exception.format_stacktrace(stack)
  IO.puts(~s({"bug":"#{bug}","type":"#{type}","message":"#{quote_json.(message)}","stack":"#{quote_json.(text)}","span":"round","kind":1}))
end

actions = Desk.Entries.all(seed)
actions = if System.get_env("WRAP") == "layers", do: Enum.map(actions, fn {bug, action} -> {bug, Desk.Doors.layered(action)} end), else: actions
Desk.Doors.open(System.get_env("DOOR", "cli"), actions, report)
