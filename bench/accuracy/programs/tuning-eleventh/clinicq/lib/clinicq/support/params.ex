defmodule Clinicq.Params do
  @moduledoc "Casts what comes from outside."
  alias Clinicq.ValidationError

  def required(params, key) do
    case params[key] do
      nil -> raise ValidationError, field: key, problem: "is required"
      "" -> raise ValidationError, field: key, problem: "may not be blank"
      value -> value
    end
  end

  def integer(params, key), do: params |> Map.fetch!(key) |> String.to_integer()

  def date(params, key), do: params |> required(key) |> Date.from_iso8601!()

  def bool("true"), do: true
  def bool("false"), do: false

  def phone(text) do
    case Regex.run(~r/^\+(\d{2})(\d+)$/, text) do
      [_, country, rest] -> {country, rest}
    end
  end
end
