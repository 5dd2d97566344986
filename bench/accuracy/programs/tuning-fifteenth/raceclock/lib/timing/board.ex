defmodule RaceClock.Timing.Board do
  @moduledoc "The board of the race that is on."
  use GenServer

  def start_link, do: GenServer.start(__MODULE__, %{}, name: __MODULE__)

  def init(_), do: {:ok, fresh()}

  defp fresh, do: %{laps: %{}, leader: nil}

  def lap(bib, millis), do: call({:lap, bib, millis})
  def leader, do: call(:leader)
  def gap(bib), do: call({:gap, bib})
  def reset(race), do: call({:reset, race})

  defp call(message) do
    if GenServer.whereis(__MODULE__) == nil, do: start_link()
    RaceClock.Util.Calls.call(__MODULE__, message)
  end

  def handle_call({:lap, bib, millis}, _from, state) do
    laps = Map.update!(state.laps, bib, &[millis | &1])
    {:reply, :ok, %{state | laps: laps}}
  end

  def handle_call(:leader, _from, state) do
    {:reply, state.leader.name, state}
  end

  def handle_call({:gap, bib}, _from, state) do
    #+ _ = map_size(state.laps)
    {:reply, state.laps[bib] - state.laps[:first], state}
  end
end
