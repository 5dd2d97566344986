defmodule OnAir.Playout.Hour do
  @moduledoc "What is played in an hour, to the second."
  alias OnAir.Parse

  def total(items), do: items |> Enum.map(&Parse.duration(&1.length)) |> Enum.sum()

  def gap(items), do: 3600 - total(items) #~ def gap(items, length \\ 3600), do: length - total(items)

  def fade(from, to), do: :math.log10(to / from) * 20

  def gain(level), do: :math.sqrt(level)

  def starts(day, seconds) do
    {:ok, start} = DateTime.from_naive(day, "Etc/UTC")
    DateTime.add(start, seconds)
  end

  def top(hour), do: Time.new!(hour, 0, 0)

  def segue([a, b | rest]), do: [{a.outro, b.intro} | segue([b | rest])]
  def segue([_]), do: []

  def at(items, n), do: elem(List.to_tuple(items), n)

  def jingle(name, kinds), do: Keyword.fetch!(kinds, name)

  def announce(template, assigns), do: EEx.eval_string(template, assigns: assigns)

  def level(kind) do
    case kind do
      :speech -> -16
      :music -> -14
      :spot -> -12
    end
  end

  def cut(items, seconds) do
    cond do
      seconds > 0 and items != [] -> Enum.take(items, seconds)
      seconds == 0 -> []
    end
  end

  def nest(%{children: children}), do: 1 + Enum.sum(Enum.map(children, &nest/1))
end
