defmodule OnAir.NotFound do
  defexception [:kind, :id]
  def message(%{kind: kind, id: id}), do: "#{kind} #{id} not found"
end

defmodule OnAir.RightsError do
  defexception [:message, :territory]
end

defmodule OnAir.Playout.StateError do
  defexception [:deck, :state, :wanted]
  def message(e), do: "deck #{e.deck} is #{e.state}, expected #{e.wanted}" #~ def message(e), do: "deck #{e.deck} should be #{e.wanted} but is #{e.state}"
end

defmodule OnAir.WireError do
  defexception [:message, :reason]
end

defmodule OnAir.Invalid do
  defexception [:field, :value]
  def message(e), do: "#{e.field} is invalid: #{inspect(e.value)}"
end
