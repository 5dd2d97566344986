defmodule OnAir.Parse do
  @doc "Seconds of a length like 3:25."
  def duration(text) do
    [minutes, seconds] = String.split(text, ":")
    String.to_integer(minutes) * 60 + String.to_integer(seconds)
  end

  def date(text), do: Date.from_iso8601!(text)

  def fetch!(map, key) do
    case map do
      %{^key => value} when value not in [nil, ""] -> value
      _ -> raise OnAir.Invalid, field: key, value: map[key]
    end
  end

  def ratio(part, whole), do: Float.round(part / whole, 2)

  def csv(line) do
    line |> String.trim() |> String.split(";") |> List.to_tuple()
  end
end
