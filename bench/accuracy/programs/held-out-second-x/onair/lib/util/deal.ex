defmodule OnAir.Deal do
  @artists ~w(Larkspur Undertow Molasses Ferrant Kilnsea Tamarisk Osprey)
  @people ~w(Fenella Dov Marguerite Idris Callum Yara Benno)

  def new(seed), do: Process.put(:deal, {seed, 0})

  def num(low, high) do
    {seed, n} = Process.get(:deal)
    Process.put(:deal, {seed, n + 1})
    low + rem(seed * 5992 + (n + 1) * 90_023 + seed * (n + 1) * 19, high - low + 1)
  end

  def of(list), do: Enum.at(list, num(0, length(list) - 1))
  def artist, do: of(@artists)
  def person, do: of(@people)
  def ref(prefix), do: "#{prefix}-#{num(1000, 99_999)}"
end
