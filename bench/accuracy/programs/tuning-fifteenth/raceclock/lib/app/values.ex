defmodule RaceClock.App.Values do
  @moduledoc "Ids, names and times of one run."
  defstruct [:race, :bib, :chip, :runner, :millis, :day, :number]

  @races ["Harbour Half", "Old Town 10K", "Ridge Trail", "Lakeside Marathon", "Night Mile", "Canal Relay"]
  @runners ["Mara Heikkinen", "Jonas Weber", "Chidi Obi", "Elif Demir", "Sofia Rossi", "Pavel Dvorak"]

  def new(seed) do
    number = :erlang.phash2({seed, :number}, 900_000) + 100_000

    %__MODULE__{
      race: Enum.at(@races, rem(number, 6)),
      runner: Enum.at(@runners, rem(div(number, 7), 6)),
      bib: rem(number, 8999) + 1000,
      chip: "C" <> Integer.to_string(:erlang.phash2(seed, 0xFFFFFF), 16),
      millis: number * 13,
      day: Date.add(~D[2022-03-01], rem(number, 1300)),
      number: number
    }
  end

  def pick(values, all), do: Enum.at(all, rem(values.number, length(all)))
end
