defmodule Beacon.Telemetry do
  @moduledoc "What the SDK sends of an exception."

  def record(bug, kind, reason, stacktrace) do
    exception = Exception.normalize(kind, reason, stacktrace)
    message = Exception.message(exception)

    stack =
      if System.get_env("LOG"),
        do: Exception.format(kind, exception, stacktrace),
        else: Exception.format_stacktrace(stacktrace)

    IO.puts(~s({"bug":#{json(bug)},"type":#{json(to_string(exception.__struct__))},"message":#{json(message)},"stack":#{json(stack)}}))
  end

  defp json(text) do
    escaped =
      for <<c::utf8 <- text>>, into: "" do
        case c do
          ?" -> "\\\""
          ?\\ -> "\\\\"
          c when c < 32 -> "\\u" <> String.pad_leading(Integer.to_string(c, 16), 4, "0")
          c -> <<c::utf8>>
        end
      end

    "\"" <> escaped <> "\""
  end
end

defmodule Beacon.Pipeline do
  @moduledoc "Plugs in front of the router, each of which calls the next."

  def call(conn, [plug | rest]), do: plug.call(conn, &call(&1, rest))
  def call(conn, []), do: Beacon.Router.call(conn)
end

defmodule Beacon.RequestId do
  def call(conn, next), do: next.(Map.put(conn, :request_id, "r-1"))
end

defmodule Beacon.Session do
  def call(conn, next) do
    conn = next.(Map.put(conn, :session, %{}))
    Map.delete(conn, :session)
  end
end

defmodule Beacon.Router do
  def call(%{action: action, params: params} = conn), do: Map.put(conn, :body, apply(Beacon.Api, action, [params]))
end

defmodule Beacon.Queue do
  @moduledoc "A worker that takes jobs one by one."
  use GenServer

  def start_link(wraps), do: GenServer.start_link(__MODULE__, wraps, name: __MODULE__)

  @impl true
  def init(wraps), do: {:ok, wraps}

  @impl true
  def handle_call({:run, bug, action, params}, _from, wraps) do
    try do
      measured(wraps, fn -> apply(Beacon.Api, action, [params]) end)
    catch
      kind, reason -> Beacon.Telemetry.record(bug, kind, reason, __STACKTRACE__)
    end

    {:reply, :ok, wraps}
  end

  defp measured(0, job), do: job.()

  defp measured(depth, job) do
    result = measured(depth - 1, job)
    {:ok, result}
  end
end
