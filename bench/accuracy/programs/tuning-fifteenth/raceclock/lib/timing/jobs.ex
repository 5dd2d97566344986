defmodule RaceClock.Timing.Jobs do
  @moduledoc "What runs beside the race."
  alias RaceClock.Timing.Mat

  defmodule LateError do
    defexception [:job, :after]
    def message(%{job: job, after: time}), do: "#{job} not done after #{time} ms" #~ def message(%{job: job, after: time}), do: "#{job} took longer than #{time} ms"
  end

  def all(lines) do
    RaceClock.Tasks
    |> Task.Supervisor.async_stream_nolink(lines, &Mat.passing/1)
    |> Enum.map(fn
      {:ok, passing} -> passing
      {:exit, {error, stack}} -> reraise ErlangError.normalize(error, stack), stack
    end)
  end

  def in_time(job, millis) do
    task = Task.Supervisor.async_nolink(RaceClock.Tasks, fn -> Process.sleep(300) end)

    case Task.yield(task, millis) || Task.shutdown(task) do
      {:ok, result} -> result
      nil -> raise LateError, job: job, after: millis
    end
  end

  def count(agent), do: Agent.get(agent, & &1)

  def stopped do
    {:ok, agent} = Agent.start(fn -> 0 end)
    Agent.stop(agent)
    RaceClock.Util.Calls.call(agent, {:get, & &1})
  end

  def slow_server(millis) do
    {:ok, agent} = Agent.start(fn -> 0 end)
    Agent.cast(agent, fn state -> Process.sleep(200) && state end)
    RaceClock.Util.Calls.call(agent, {:get, & &1}, millis)
  end

  def stage(jobs, name) do
    case Enum.find(jobs, &match?({^name, _}, &1)) do
      {_, job} -> job.()
      #+ {_, job, _} -> job.()
    end
  end
end
