defmodule OnAir.Doors do
  alias OnAir.Deal

  @doc "As record_exception of the SDK of Elixir writes an exception."
  def record(bug, exception, stack, span, kind) do
    fields = [
      {"bug", bug},
      {"type", to_string(exception.__struct__)},
      {"message", Exception.message(exception)},
      {"stack", Exception.format_stacktrace(stack)},
      {"span", span}
    ]

    IO.puts("{" <> Enum.map_join(fields, ",", fn {k, v} -> ~s("#{k}":) <> json(v) end) <> ~s(,"kind":#{kind}}))
  end

  defp json(text) do
    out =
      for <<c <- text>>, into: "" do
        case c do
          ?" -> "\\\""
          ?\\ -> "\\\\"
          ?\n -> "\\n"
          c when c < 32 -> "\\u" <> String.pad_leading(Integer.to_string(c, 16), 4, "0")
          c -> <<c>>
        end
      end

    ~s("#{out}")
  end

  def attempt(n, {bug, work}, span, kind) do
    Deal.new(String.to_integer(System.get_env("SEED")) * 37 + n)

    try do
      layered(work).()
    rescue
      e -> record(bug, e, __STACKTRACE__, span, kind)
    end
  end

  defp layered(work) do
    if System.get_env("WRAP") == "layers", do: fn -> metered(fn -> logged(work) end) end, else: work
  end

  defp metered(work) do
    started = System.monotonic_time()
    result = work.()
    _ = System.monotonic_time() - started
    result
  end

  defp logged(work) do
    result = work.()
    Process.put(:logged, true)
    result
  end

  def run("http", entries) do
    {:ok, listen} = :gen_tcp.listen(9787, [:binary, packet: :http_bin, active: false, reuseaddr: true])
    indexed = entries |> Enum.with_index() |> Map.new(fn {entry, n} -> {n, entry} end)
    spawn_link(fn -> accept(listen, indexed) end)
    for n <- 0..(length(entries) - 1), do: :httpc.request(:get, {'http://127.0.0.1:9787/on/#{n}', []}, [], [])
  end

  def run("worker", entries) do
    for {entry, n} <- Enum.with_index(entries), do: Task.await(Task.async(fn -> attempt(n, entry, "rundown process", 4) end))
  end

  def run("apply", entries) do
    for {entry, n} <- Enum.with_index(entries), do: apply(__MODULE__, :attempt, [n, entry, "mix onair.run", 0])
  end

  def run("timer", entries) do
    for {entry, n} <- Enum.with_index(entries) do
      parent = self()
      :timer.apply_after(1, Kernel, :apply, [fn -> attempt(n, entry, "hourly", 0); send(parent, :done) end, []])
      receive do: (:done -> :ok)
    end
  end

  def run(_, entries), do: Enum.each(Enum.with_index(entries), fn {entry, n} -> attempt(n, entry, "onair", 0) end)

  defp accept(listen, indexed) do
    {:ok, socket} = :gen_tcp.accept(listen)
    {:ok, {:http_request, _, {:abs_path, "/on/" <> n}, _}} = :gen_tcp.recv(socket, 0)
    n = String.to_integer(n)
    attempt(n, indexed[n], "GET /on/:n", 1)
    :inet.setopts(socket, packet: :raw)
    :gen_tcp.send(socket, "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n")
    :gen_tcp.close(socket)
    accept(listen, indexed)
  end

  def partner do
    {:ok, listen} = :gen_tcp.listen(9785, [:binary, packet: :http_bin, active: false, reuseaddr: true])
    {:ok, silent} = :gen_tcp.listen(9786, [:binary, active: false, reuseaddr: true])
    spawn_link(fn -> hold(silent, []) end)
    spawn_link(fn -> serve(listen, []) end)
  end

  defp hold(listen, held) do
    {:ok, socket} = :gen_tcp.accept(listen)
    hold(listen, [socket | held])
  end

  defp serve(listen, held) do
    {:ok, socket} = :gen_tcp.accept(listen)
    {:ok, {:http_request, _, {:abs_path, path}, _}} = :gen_tcp.recv(socket, 0)
    :inet.setopts(socket, packet: :raw)

    case path do
      "/slow" <> _ ->
        serve(listen, [socket | held])

      _ ->
        {status, body} = answer(path)
        :gen_tcp.send(socket, "HTTP/1.1 #{status} X\r\ncontent-length: #{byte_size(body)}\r\nconnection: close\r\n\r\n#{body}")
        :gen_tcp.close(socket)
        serve(listen, held)
    end
  end

  defp answer("/news/" <> _), do: {200, "1 Bridge shut\nWeather warning\n"}
  defp answer("/weather/" <> _), do: {200, "14 C"}
  defp answer(_), do: {403, ""}
end
