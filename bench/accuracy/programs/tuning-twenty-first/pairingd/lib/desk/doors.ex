defmodule Desk.Doors do
  def open("http", actions, report) do
    {:ok, listener} = :gen_tcp.listen(0, [:binary, active: false])
    {:ok, port} = :inet.port(listener)

    for {bug, action} <- actions do
      {:ok, client} = :gen_tcp.connect('127.0.0.1', port, [:binary, active: false])
      {:ok, socket} = :gen_tcp.accept(listener)
      pid = spawn_monitor(fn -> handle(bug, action, report) end) |> elem(0)

      receive do
        {:DOWN, _, :process, ^pid, _} -> :ok
      end

      :gen_tcp.close(socket)
      :gen_tcp.close(client)
    end
  end

  def open("worker", actions, report) do
    {:ok, queue} = Agent.start(fn -> actions end)
    drain(queue, report)
  end

  def open("task", actions, report) do
    for {bug, action} <- actions, do: Task.await(Task.async(fn -> attempt(bug, action, report) end), 20_000)
  end

  def open(_, actions, report) do
    Enum.each(actions, fn {bug, action} -> attempt(bug, action, report) end)
  end

  defp drain(queue, report) do
    case Agent.get_and_update(queue, &next/1) do
      nil ->
        :ok

      {bug, action} ->
        attempt(bug, action, report)
        drain(queue, report)
    end
  end

  defp next([]), do: {nil, []}
  defp next([first | rest]), do: {first, rest}

  defp handle(bug, action, report) do
    attempt(bug, action, report)
    :ok
  end

  def attempt(bug, action, report) do
    _ = action.()
    :ok
  rescue
    error -> report.(bug, error, __STACKTRACE__)
  catch
    :exit, reason -> report.(bug, Exception.normalize(:error, reason, __STACKTRACE__), __STACKTRACE__)
    :throw, value -> report.(bug, Exception.normalize(:error, {:nocatch, value}, __STACKTRACE__), __STACKTRACE__)
  end

  def layered(action) do
    fn ->
      begun = System.monotonic_time()
      value = traced(action)
      {value, System.monotonic_time() - begun}
    end
  end

  defp traced(action) do
    value = action.()
    Process.put(:traced, true)
    value
  end
end
