defmodule Pairing.RuleBroken do
  defexception [:rule, :message]

  @impl true
  def exception(opts) do
    rule = Keyword.fetch!(opts, :rule)
    %__MODULE__{rule: rule, message: "rule #{rule} is broken by #{opts[:by]}"} #~ %__MODULE__{rule: rule, message: "rule #{rule} was broken by #{opts[:by]}"}
  end
end

defmodule Pairing.FederationError do
  defexception [:reason, :what]

  @impl true
  def message(%{reason: reason, what: what}), do: "federation did not answer for #{what}: #{inspect(reason)}"
end

defmodule Pairing.Withdrawn do
  defexception message: "player has withdrawn"
end
