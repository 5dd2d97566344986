defmodule OnAir.Playout.Deck do
  use GenServer
  alias OnAir.Playout.StateError

  def start(name), do: GenServer.start(__MODULE__, name)
  def init(name), do: {:ok, %{name: name, state: :empty, cue: nil}}

  def load(deck, track), do: deck |> GenServer.call({:load, track}) |> reply!()
  def play(deck), do: deck |> GenServer.call(:play) |> reply!()

  def cue(deck) do
    %{cue: cue} = GenServer.call(deck, :info)
    cue.at
  end

  def status(deck, timeout) do
    GenServer.call(deck, :status, timeout)
  catch
    :exit, {:timeout, _} -> reraise OnAir.WireError, [message: "deck did not answer in #{timeout} ms", reason: :timeout], __STACKTRACE__
  end

  def eject(deck) do
    GenServer.call(deck, :eject)
  catch
    :exit, {:noproc, _} -> raise OnAir.WireError, message: "deck is gone", reason: :noproc
  end

  def handle_call({:load, track}, _from, %{state: :empty} = deck), do: {:reply, :ok, %{deck | state: :ready, cue: track[:cue]}}
  def handle_call({:load, _}, _from, deck), do: {:reply, {:error, deck, :empty}, deck}
  def handle_call(:play, _from, %{state: :ready} = deck), do: {:reply, :ok, %{deck | state: :playing}}
  def handle_call(:play, _from, deck), do: {:reply, {:error, deck, :ready}, deck}
  def handle_call(:info, _from, deck), do: {:reply, deck, deck}

  def handle_call(:status, _from, deck) do
    Process.sleep(200)
    {:reply, deck.state, deck}
  end

  defp reply!(:ok), do: :ok
  defp reply!({:error, deck, wanted}), do: raise(StateError, deck: deck.name, state: deck.state, wanted: wanted)
end
