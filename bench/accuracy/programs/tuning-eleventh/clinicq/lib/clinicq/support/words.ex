defmodule Clinicq.Words do
  @moduledoc "Values of a run."
  def seed(n), do: :rand.seed(:exsss, {n, 7, 11})
  def int(low, high), do: low + :rand.uniform(high - low + 1) - 1
  def of(list), do: Enum.random(list)
  def id(prefix), do: prefix <> "_" <> Integer.to_string(int(0x10000000, 0xFFFFFFFF), 16)
  def name, do: of(["Lea Thoma", "Kaan Arik", "Vera Dahl", "Otto Pelz"])
end
