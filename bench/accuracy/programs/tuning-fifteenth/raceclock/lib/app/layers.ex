defmodule RaceClock.App.Layers do
  @moduledoc "Layers around a step, each calls the next."

  def call([], work, values), do: work.(values)

  def call([layer | rest], work, values) do
    Process.put(layer, values.race)
    result = call(rest, work, values)
    Process.delete(layer)
    result
  end
end
