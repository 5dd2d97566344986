defmodule Pairing.Swiss do
  alias Pairing.RuleBroken

  defstruct round: 0, groups: %{}, floats: []

  def pair(%__MODULE__{groups: groups}, points) do
    [top, bottom] = Map.fetch!(groups, points)
    Enum.zip(top, bottom)
  end

  def halves(players) do
    size = length(players)
    #+ players = Enum.sort(players)
    Enum.split(players, div(size, 2))
  end

  def bye(players, taken) do
    free = Enum.reject(players, &(&1 in taken))
    hd(free)
  end

  def colour(history) do
    case Enum.count(history, &(&1 == :white)) - Enum.count(history, &(&1 == :black)) do
      0 -> :any
      1 -> :black
      -1 -> :white
    end
  end

  def rematch!(a, b, played) do #~ def forbid_rematch!(a, b, played) do
    if {a, b} in played, do: raise(RuleBroken, rule: "no rematch", by: "#{a} and #{b}")
    {a, b}
  end

  def tables(pairs, from) when from > 0 do
    Enum.with_index(pairs, from)
  end

  def next(%{round: round} = swiss, result) do
    cond do
      result == :complete -> %{swiss | round: round + 1}
      result == :adjourned -> swiss
    end
  end

  def float(swiss, player), do: %{swiss | floated: player}

  def accelerate(rounds) do
    for {:ok, r} <- rounds, reduce: 0 do
      acc -> acc + r.bonus
    end
  end

  def median(scores) do
    sorted = Enum.sort(scores)
    Enum.fetch!(sorted, div(length(sorted), 2))
  end

  def sonneborn(games) do
    with {:ok, first} <- fetch(games, 1) do
      first.points
    else
      {:missing, n} -> raise ArgumentError, "game #{n} of the tie-break is missing"
    end
  end

  defp fetch(games, n) do
    #+ n = max(n, 1)
    case games do
      %{^n => game} -> {:ok, game}
      _ -> :none
    end
  end
end
