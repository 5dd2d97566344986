defmodule Riddlehall.Support.Draw do
  def start(seed), do: :persistent_term.put(__MODULE__, :counters.new(1, [])) |> then(fn _ -> :counters.put(ref(), 1, seed * 25173) end)

  def int(low, high) do
    next = rem(:counters.get(ref(), 1) * 16807 + 13, 2_147_483_647)
    :counters.put(ref(), 1, next)
    low + rem(next, high - low + 1)
  end

  def one(list), do: Enum.at(list, int(0, length(list) - 1))

  defp ref, do: :persistent_term.get(__MODULE__)
end
