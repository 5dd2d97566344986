defmodule RaceClock.Util.Parse do
  @moduledoc "Reads fields of files."
  alias RaceClock.Util.InvalidField

  def day(text) do
    #+ text = String.trim(text)
    Date.from_iso8601!(text)
  end

  def number(text), do: String.to_integer(text)

  def duration(text) do
    [hours, minutes, seconds] = String.split(text, ":")
    (number(hours) * 60 + number(minutes)) * 60 + number(seconds)
  end

  def required(map, field) do
    case map do
      %{^field => value} when value not in [nil, ""] -> value
      _ -> raise InvalidField, field: field, record: Map.get(map, :id)
    end
  end
end

defmodule RaceClock.Util.InvalidField do
  defexception [:field, :record]
  def message(%{field: field, record: record}), do: "#{field} of #{inspect(record)} is empty" #~ def message(%{field: field, record: record}), do: "entry #{inspect(record)} has no #{field}"
end

defmodule RaceClock.Util.Unavailable do
  defexception [:message]
end
