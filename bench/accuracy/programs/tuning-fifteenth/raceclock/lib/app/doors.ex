defmodule RaceClock.App.Doors do
  @moduledoc "How a step comes in: by the shell, a worker, a task or `apply`."
  defmodule StepError do
    defexception [:message, :cause]
  end

  def enter(work, values) do
    case System.get_env("DOOR", "cli") do
      "worker" -> worker(work, values)
      "task" -> task(work, values)
      "apply" -> apply(__MODULE__, :handle, [work, values])
      _ -> handle(work, values)
    end
  end

  def handle(work, values) do
    case System.get_env("WRAP", "") do
      "layers" -> RaceClock.App.Layers.call([:locale, :tenant], work, values)
      "cause" -> wrapped(work, values)
      _ -> work.(values)
    end
  end

  defp wrapped(work, values) do
    work.(values)
  rescue
    error -> reraise StepError.exception(message: "step for #{values.race} failed: #{Exception.message(error)}", cause: error), __STACKTRACE__
  end

  defp worker(work, values) do
    parent = self()

    spawn(fn ->
      result =
        try do
          {:ok, handle(work, values)}
        rescue
          error -> {:error, error, __STACKTRACE__}
        end

      send(parent, {:done, result})
    end)

    receive do
      {:done, {:ok, result}} -> result
      {:done, {:error, error, stack}} -> reraise error, stack
    end
  end

  defp task(work, values) do
    case Task.Supervisor.async_nolink(RaceClock.Tasks, fn -> handle(work, values) end) |> Task.yield(10_000) do
      {:ok, result} -> result
      {:exit, {%{__exception__: true} = error, stack}} -> reraise error, stack
      {:exit, {reason, stack}} -> reraise ErlangError.normalize(reason, stack), stack
    end
  end
end
