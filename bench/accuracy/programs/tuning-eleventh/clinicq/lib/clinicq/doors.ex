defmodule Clinicq.Partner do
  @moduledoc "What the lab answers with."
  def listen(port) do
    {:ok, listener} = :gen_tcp.listen(port, [:binary, active: false, reuseaddr: true, ip: {127, 0, 0, 1}])
    accept(listener)
  end

  defp accept(listener) do
    {:ok, socket} = :gen_tcp.accept(listener)
    {:ok, pid} = Task.start(fn -> receive do: (:go -> answer(socket)) end)
    :gen_tcp.controlling_process(socket, pid)
    send(pid, :go)
    accept(listener)
  end

  defp answer(socket) do
    {:ok, data} = :gen_tcp.recv(socket, 0)

    {status, body} =
      cond do
        data =~ "/orders" -> {"503 Busy", ""}
        data =~ "/catalogue" -> {"404 Not Found", ""}
        data =~ "/results" -> {"200 OK", "name=14"}
        data =~ "/values" -> {"200 OK", "7.4"}
        true -> Process.sleep(300) && {"200 OK", ""}
      end

    :gen_tcp.send(socket, "HTTP/1.1 #{status}\r\ncontent-length: #{byte_size(body)}\r\nconnection: close\r\n\r\n#{body}")
    :gen_tcp.close(socket)
  end
end

defmodule Clinicq.JobError do
  defexception [:message]
end

defmodule Clinicq.Pipeline do
  def call(work, "middleware"), do: timed(fn -> tagged(work) end)

  def call(work, "cause") do
    work.()
  rescue
    e -> reraise Clinicq.JobError, [message: "job failed: " <> Exception.message(e)], __STACKTRACE__
  end

  def call(work, _), do: work.()

  defp timed(next) do
    start = System.monotonic_time()
    result = next.()
    {System.monotonic_time() - start, result}
  end

  defp tagged(next) do
    Process.put(:tag, self())
    result = next.()
    {:tagged, result}
  end
end

defmodule Clinicq.Worker do
  use GenServer
  def start, do: GenServer.start(__MODULE__, nil)
  def perform(pid, work), do: GenServer.call(pid, {:perform, work}, 20_000)
  @impl true
  def init(state), do: {:ok, state}
  @impl true
  def handle_call({:perform, work}, _from, state), do: {:reply, work.(), state}
end

defmodule Clinicq.Doors do
  def serve(door, wrap, context) do
    for {label, entry} <- Clinicq.Entries.all(), String.trim(label) != "" do
      work = fn -> record(label, door, fn -> Clinicq.Pipeline.call(fn -> entry.(context) end, wrap) end) end
      open(door, work, :rand.export_seed())
    end
  end

  # Each process goes on with the numbers of the run.
  defp open(door, work, seed) do
    seeded = fn -> :rand.seed(seed); {work.(), :rand.export_seed()} end

    {_, seed} =
      case door do
        "http" -> Task.await(Task.async(seeded), 20_000)
        "worker" -> {:ok, pid} = Clinicq.Worker.start(); Clinicq.Worker.perform(pid, seeded)
        "apply" -> apply(:erlang, :apply, [seeded, []])
        _ -> seeded.()
      end

    :rand.seed(seed)
  end

  # As OpenTelemetry.Span.record_exception does, of exceptions and of exits.
  defp record(label, door, work) do
    work.()
    IO.puts(:stderr, "#{label}: nothing failed")
  rescue
    e -> send_event(label, door, to_string(e.__struct__), Exception.message(e), __STACKTRACE__)
  catch
    kind, reason -> send_event(label, door, to_string(kind), inspect(reason), __STACKTRACE__)
  end

  defp send_event(label, door, type, message, stack) do
    {span, kind} = Map.get(%{"http" => {"POST /api/:action", 2}, "worker" => {"default process", 5}}, door, {"mix run", 1})
    fields = [bug: label, type: type, message: message, stack: Exception.format_stacktrace(stack), span: span]
    body = Enum.map_join(fields, ",", fn {key, value} -> ~s("#{key}":#{quoted(value)}) end)
    IO.puts("{#{body},\"kind\":#{kind}}")
  end

  defp quoted(text) do
    text = if String.valid?(text), do: text, else: inspect(text)
    escaped = Regex.replace(~r/["\\\x00-\x1f\x7f]/, text, fn <<c>> -> "\\u" <> String.pad_leading(Integer.to_string(c, 16), 4, "0") end)
    ~s("#{escaped}")
  end
end
