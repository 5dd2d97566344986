defmodule Live.Board do
  use GenServer

  def start(table), do: GenServer.start(__MODULE__, table)
  def move(board, san, timeout \\ 1000), do: GenServer.call(board, {:move, san}, timeout)
  def clock(board), do: GenServer.call(board, :clock, 25)

  @impl true
  def init(:broken), do: {:stop, :sensor_missing}
  def init(table), do: {:ok, %{table: table, moves: [], clock: 5400}}

  @impl true
  def handle_call({:move, "resign"}, _from, state), do: {:stop, {:shutdown, :resigned}, state}

  def handle_call({:move, san}, _from, state) do
    #+ state = Map.put(state, :last, san)
    {:reply, length(state.moves) + 1, %{state | moves: [san | state.moves]}}
  end

  def handle_call(:clock, _from, state) do
    Process.sleep(120)
    {:reply, state.clock, state}
  end
end

defmodule Live.Hall do
  def open(table) do
    {:ok, board} = Live.Board.start(table)
    board
  end

  def standings(jobs) do
    jobs |> Enum.map(&Task.async/1) |> Task.await_many(30)
  end

  def gather(jobs) do
    jobs
    |> Task.async_stream(& &1.(), timeout: 20, on_timeout: :kill_task)
    |> Enum.map(fn {:ok, value} -> value end)
  end

  def counter(agent, key) do
    Agent.get(agent, &Map.get(&1, key))
  end

  def notify(name, text) do
    send(name, {:round, text})
  end

  def subscribe(registry, table) do
    Registry.register(registry, table, [])
  end

  def fetch(agent, key) do
    agent |> Agent.get(& &1) |> Map.fetch!(key)
  end
end
