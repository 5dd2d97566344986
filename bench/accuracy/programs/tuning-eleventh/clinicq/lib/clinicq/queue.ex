defmodule Clinicq.Queue do
  @moduledoc "Who waits, in order."
  use GenServer

  def start(opts \\ []), do: GenServer.start(__MODULE__, opts)
  def next(queue, timeout \\ 5000), do: GenServer.call(queue, :next, timeout)
  def position(queue, id), do: GenServer.call(queue, {:position, id})
  def pause(queue), do: GenServer.call(queue, :pause, 60)
  def promote(queue, id), do: GenServer.call(queue, {:promote, id})

  @impl true
  def init(opts), do: {:ok, %{waiting: Keyword.get(opts, :waiting, []), rooms: %{}}}

  @impl true
  def handle_call(:next, _from, %{waiting: [head | rest]} = state), do: {:reply, head, %{state | waiting: rest}}

  def handle_call({:position, id}, _from, state) do
    {:reply, Enum.find_index(state.waiting, &(&1 == id)), state}
  end

  def handle_call(:pause, _from, state) do
    Process.sleep(200)
    {:reply, :ok, state}
  end
end
