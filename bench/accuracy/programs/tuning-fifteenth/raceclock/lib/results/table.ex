defmodule RaceClock.Results.Table do
  @moduledoc "Results, places and classes."
  alias RaceClock.Util.Parse

  defmodule Row do
    @enforce_keys [:bib]
    defstruct [:bib, :name, :seconds, :class, status: :ok]
  end

  defmodule StateError do
    defexception [:message]
  end

  def row(fields), do: struct!(Row, fields)

  def class(%Row{class: "M" <> age}), do: {:men, Parse.number(age)}
  def class(%Row{class: "W" <> age}), do: {:women, Parse.number(age)}

  def pace(%Row{seconds: seconds}, km), do: div(seconds, km)

  def behind(%Row{seconds: seconds}, %Row{seconds: first}), do: seconds - first

  def winner(rows), do: Enum.min_by(rows, & &1.seconds)

  def place(rows, place) do
    sorted = Enum.sort_by(rows, & &1.seconds)
    #+ sorted = Enum.filter(sorted, &(&1.status == :ok))
    Enum.fetch!(sorted, place - 1)
  end

  def podium(rows) do
    [first, second, third | _] = Enum.sort_by(rows, & &1.seconds)
    [first.name, second.name, third.name]
  end

  def title(%Row{name: name, bib: bib}, width), do: name <> String.duplicate(".", width - String.length(name)) <> "#{bib}"

  def certificate(row, extra), do: "#{row.name}: #{extra}"

  def team(rows), do: Enum.map(rows, fn row -> row.team end)

  def summary(%{rows: rows}), do: Enum.count(rows)

  def publish(%{state: :draft} = table), do: %{table | state: :published}
  def publish(%{state: state, race: race}), do: raise(StateError, "results of #{race} are #{state}, not a draft") #~ def publish(%{state: state, race: race}), do: raise(StateError, "results of #{race} cannot be published, they are #{state}")

  def correct(table, bib, seconds) do
    with {:ok, row} <- Map.fetch(table.rows, bib),
         true <- row.status == :ok do
      put_in(table.rows[bib].seconds, seconds)
    else
      :error -> table
    end
  end

  def sorted(rows, field) do
    key = Keyword.fetch!([time: :seconds, bib: :bib], field)
    Enum.sort_by(rows, &Map.fetch!(&1, key))
  end

  def percentile(rows, percent), do: rows |> Enum.map(& &1.seconds) |> Enum.sort() |> Enum.at(div(length(rows) * percent, 100)) |> Kernel.*(1.0)

  def first_name(%Row{name: name}), do: name |> String.split(" ") |> hd() |> String.capitalize()

  def column(row, index), do: elem({row.bib, row.name, row.seconds}, index)

  def filter(rows, text), do: Enum.filter(rows, &(&1.name =~ Regex.compile!(text, "i")))

  def fastest_classes(classes), do: Map.new(classes, fn {class, rows} -> {class, Enum.max(rows)} end)

  def with_rule(rows, rule), do: Enum.map(rows, rule)
end
