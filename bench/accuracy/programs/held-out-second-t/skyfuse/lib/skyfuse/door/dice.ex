defmodule Skyfuse.Door.Dice do
  @words ~w(peony willow palm crossette kamuro brocade dahlia salute)
  @people ["Greta Holm", "Paulo Reis", "Ines Duarte", "Kenji Abe", "Oona Laine"]

  def roll(seed, index), do: :rand.seed(:exsss, {seed, index, 77})
  def int(from, to), do: from + :rand.uniform(to - from + 1) - 1
  def word, do: Enum.at(@words, int(0, 7))
  def person, do: Enum.at(@people, int(0, 4))
  def pin, do: "#{word()}-#{int(10, 99)}"
end
