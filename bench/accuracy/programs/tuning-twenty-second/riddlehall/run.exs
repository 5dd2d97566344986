defmodule Recording do
  def json(text) do
    inner =
      for <<c::utf8 <- text>>, into: "" do
        case c do
          ?" -> "\\\""
          ?\\ -> "\\\\"
          ?\n -> "\\n"
          c when c < 32 -> "\\u" <> String.pad_leading(Integer.to_string(c, 16), 4, "0")
          c -> <<c::utf8>>
        end
      end

    "\"" <> inner <> "\""
  end

  # What `record_exception` of the SDK takes.
  def failed(label, span, exception, stack) do
    kind = if System.get_env("DOOR") == "http", do: 1, else: 0
    message = Exception.message(exception)
    message = if String.valid?(message), do: message, else: inspect(message)

    fields = [
      {"bug", json(label)},
      {"type", json(to_string(exception.__struct__))},
      {"message", json(message)},
      {"stack", json(Exception.format_stacktrace(stack))},
      {"span", json(span)},
      {"kind", "#{kind}"}
    ]

    IO.puts("{" <> Enum.map_join(fields, ",", fn {k, v} -> "\"#{k}\":#{v}" end) <> "}")
  end

  def hub do
    {:ok, listen} = :gen_tcp.listen(9965, [:binary, active: false, reuseaddr: true, ip: {127, 0, 0, 1}])
    spawn(fn -> loop(listen) end)
  end

  defp loop(listen) do
    {:ok, socket} = :gen_tcp.accept(listen)
    {:ok, head} = :gen_tcp.recv(socket, 0)

    answer =
      cond do
        head =~ "locked" -> "HTTP/1.1 423 Locked\r\ncontent-length: 0\r\n\r\n"
        head =~ "reviews" -> "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n5;4.5"
        true -> "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n21"
      end

    :gen_tcp.send(socket, answer)
    :gen_tcp.close(socket)
    loop(listen)
  end
end

Logger.configure(level: :none)
Application.load(:riddlehall)
Application.ensure_all_started(:inets)
Riddlehall.Support.Draw.start(String.to_integer(System.fetch_env!("SEED")))
Recording.hub()

handle = fn {label, span, work} ->
  try do
    Riddlehall.Doors.attempt(work)
  rescue
    error -> Recording.failed(label, span, error, __STACKTRACE__)
  catch
    kind, reason -> Recording.failed(label, span, Exception.normalize(:error, {kind, reason}, __STACKTRACE__), __STACKTRACE__)
  end

  :ok
end

apply(Riddlehall.Doors, String.to_existing_atom(System.fetch_env!("DOOR")), [Riddlehall.Entries.all(), handle])
