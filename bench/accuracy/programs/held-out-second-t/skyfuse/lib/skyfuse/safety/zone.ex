defmodule Skyfuse.Safety.Zone do
  alias Skyfuse.UnsafeError

  def wind!(%{speed: speed}, _limit) when speed > 12 do
    raise UnsafeError, what: "wind of #{speed} m/s at the firing line", rule: :wind #~ raise UnsafeError, what: "wind #{speed} m/s at the line of fire", rule: :wind
  end

  def wind!(%{speed: speed}, limit), do: limit - speed

  def distance!(metres, calibre) do
    needed = calibre
    if metres < needed, do: raise(UnsafeError, what: "#{metres} m to the crowd, #{needed} m needed", rule: :distance)
    metres - needed
  end

  def radius(metres), do: :math.sqrt(metres)

  def bearing(from, to), do: :math.atan2(to.y - from.y, to.x - from.x)

  def anemometer(line) do
    Regex.named_captures(~r/^WIMWV,(?<angle>[\d.]+)/, line)["angle"] |> String.to_float()
  end

  def gusts(readings), do: Enum.reduce(readings, &max/2)

  def curfew(text), do: Time.from_iso8601!(text)

  def day(year, month, day), do: Date.new!(year, month, day)

  def starts(text) do
    {:ok, at, _} = DateTime.from_iso8601(text)
    at
  end

  def local(at, zone), do: DateTime.shift_zone!(at, zone)

  def clear?(marshals) do
    with %{clear: true} <- marshals.north, %{clear: true} <- marshals.south do
      true
    else
      %{clear: false} -> false
    end
  end

  def allowed(zone, hour), do: hour in Range.new(zone.from, zone.to, 0)
end
