defmodule Skyfuse.Door.Doors do
  @moduledoc "Where work comes in, and what is recorded of it."

  def through("desk", work) do
    {:ok, desk} = Agent.start(fn -> :open end)
    result = Agent.get(desk, fn :open -> traced(fn -> layered(work) end) end, :infinity)
    Agent.stop(desk)
    result
  end

  def through("queue", work) do
    parent = self()
    ref = make_ref()
    spawn(fn -> send(parent, {ref, traced(fn -> layered(work) end)}) end)
    receive do: ({^ref, result} -> result)
  end

  def through("task", work), do: Task.async(fn -> traced(fn -> layered(work) end) end) |> Task.await()
  def through("apply", work), do: traced(fn -> :timer.tc(__MODULE__, :layered, [work]) end)

  def layered(work) do
    if System.get_env("WRAP") == "layers" do
      Process.put(:show, "summer")
      result = audit(work)
      Process.delete(:show)
      result
    else
      result = work.()
      {:done, result}
    end
  end

  defp audit(work) do
    began = System.monotonic_time()
    result = work.()
    {System.monotonic_time() - began, result}
  end

  defp traced(work) do
    work.()
    nil
  rescue
    error -> {error, __STACKTRACE__}
  catch
    _kind, reason -> {Exception.normalize(:error, reason, __STACKTRACE__), __STACKTRACE__}
  end
end
