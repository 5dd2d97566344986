defmodule Riddlehall.Devices.DoorLock do
  use GenServer

  alias Riddlehall.Unavailable

  def start(room), do: GenServer.start(__MODULE__, room)

  @impl true
  def init(room), do: {:ok, %{room: room, open: false}}

  @impl true
  def handle_call(:slow, _from, state) do
    Process.sleep(300)
    {:reply, :ok, state}
  end

  def handle_call({:open, pin}, _from, state) do
    {:reply, :ok, %{state | open: pin * 1}}
  end

  def handle_call(:state, _from, state), do: {:reply, state, state}

  def open(lock, room, pin) do
    GenServer.call(lock, {:open, pin}, 500)
  catch
    :exit, {{reason, _}, _} -> raise Unavailable, "lock of #{room} crashed: #{inspect(reason)}"
  end

  def ping(lock, room) do
    GenServer.call(lock, :slow, 30)
  catch
    :exit, {:timeout, _} -> raise Unavailable, "lock of #{room} is silent"
  end

  def state(name) do
    GenServer.call(name, :state)
  catch
    :exit, {:noproc, _} -> raise Unavailable, "no lock is registered as #{inspect(name)}"
  end

  def serve(room, pid) do
    {:ok, _} = Agent.start(fn -> room end, name: pid)
  end
end
