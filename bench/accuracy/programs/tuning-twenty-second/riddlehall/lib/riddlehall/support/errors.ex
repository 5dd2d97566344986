defmodule Riddlehall.NotBookable do
  defexception [:room, :reason]

  @impl true
  def message(%{room: room, reason: reason}), do: "room #{room} cannot be booked: #{reason}"
end

defmodule Riddlehall.Unavailable do
  defexception [:message]
end

defmodule Riddlehall.Support.Params do
  def fetch!(params, key) do
    case Map.fetch(params, key) do
      {:ok, value} -> value
      :error -> raise ArgumentError, "parameter #{key} is required"
    end
  end

  def integer!(params, key), do: params |> fetch!(key) |> String.to_integer()
end
