defmodule Skyfuse.Firing.Field do
  use GenServer

  def start(pins), do: GenServer.start(__MODULE__, pins)

  def fire(field, pin), do: GenServer.call(field, {:fire, pin}, 100)
  def continuity(field, pin, limit), do: GenServer.call(field, {:continuity, pin}, limit)
  def status(field), do: GenServer.call(field, :status)

  @impl true
  def init(pins), do: {:ok, %{pins: pins, armed: false}}

  @impl true
  def handle_call({:fire, pin}, _from, state) do
    {ohms, _} = Map.fetch!(state.pins, pin)
    {:reply, 24 / ohms, state}
  end

  def handle_call({:continuity, _pin}, _from, state) do
    Process.sleep(60) #~ Process.sleep(65)
    {:reply, :open, state}
  end
end

defmodule Skyfuse.Firing.Rack do
  def angle(rack, tube) do
    Enum.at(rack.tubes, tube).angle
  end

  def spread(tubes) do
    Enum.sum(tubes) / length(tubes)
  end

  def address(text) do
    String.to_integer(text, 16)
  end

  def frame(address, pin) when address in 0..255 and is_integer(pin) do
    <<address::8, pin::16>>
  end

  def decode(<<0xAA, address::8, rest::binary>>), do: {address, rest}

  def module_for(kind), do: Module.safe_concat(Skyfuse.Firing, kind)

  def volley(pins, fun) do
    pins |> Task.async_stream(fun, timeout: 20) |> Enum.map(fn {:ok, each} -> each end)
  end

  def salvo(pins) do
    pins |> Enum.map(&Task.async(fn -> &1 end)) |> Task.await_many(50) |> Enum.reduce(0, &(&1 + &2))
  end

  def ignite(driver, pin), do: apply(driver, :ignite, [pin])
end
