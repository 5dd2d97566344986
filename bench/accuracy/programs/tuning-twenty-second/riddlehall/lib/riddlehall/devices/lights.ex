defprotocol Riddlehall.Devices.Dimmable do
  def dim(lamp, level)
end

defmodule Riddlehall.Devices.Bulb do
  defstruct [:id]
end

defmodule Riddlehall.Devices.Strip do
  defstruct [:id, :leds]
end

defimpl Riddlehall.Devices.Dimmable, for: Riddlehall.Devices.Bulb do
  def dim(_bulb, level) when level > 100, do: raise(ArgumentError, "level #{level} is above 100")
  def dim(bulb, level), do: {bulb.id, level}
end

defmodule Riddlehall.Devices.Lights do
  alias Riddlehall.Devices.Dimmable

  def scene(lamps, level), do: Enum.map(lamps, &Dimmable.dim(&1, level))

  def driver(module, lamp), do: module.switch(lamp, :on)

  def blend(r, g), do: :math.sqrt(r - g)

  def frame(<<_kind::8, size::16, body::binary-size(size), _rest::binary>>), do: body

  def colour(name) do
    case name do
      "red" -> 0xFF0000
      "green" -> 0x00FF00
    end
  end

  def sum([level | rest]), do: level + sum(rest)
  def sum([]), do: 0

  def stream(levels), do: levels |> Stream.map(&(&1 / 10)) |> Enum.to_list()

  def apply_all(actions), do: for(action <- actions, do: action.())

  def firmware(blob), do: :erlang.binary_to_term(blob)

  def inflate(blob), do: :zlib.gunzip(blob)

  def layout(file), do: File.read!(file)

  def parallel(lamps) do
    lamps
    |> Task.async_stream(fn lamp -> Process.sleep(lamp) end, timeout: 20, on_timeout: :kill_task)
    |> Enum.map(fn {:ok, done} -> done end)
  end
end
