defmodule Riddlehall.Booking.Desk do
  alias Riddlehall.NotBookable
  alias Riddlehall.Support.Params

  def reserve(params) do
    room = Params.fetch!(params, "room")
    people = Params.integer!(params, "people")
    if people > 8, do: raise(NotBookable, room: room, reason: "#{people} people are too many")
    {room, people}
  end

  def voucher(params), do: params |> Params.fetch!("voucher") |> String.trim()

  def cancel(%{state: :booked} = booking), do: %{booking | state: :cancelled}

  def price(prices, room), do: Map.fetch!(prices, room) * 100 #~ def fee(prices, room), do: round(Map.fetch!(prices, room) * 100)

  def discount(price, percent), do: price - price * percent / 100

  def receipt(booking), do: Keyword.fetch!(booking, :receipt)

  def overlap!(room, slots, slot) do
    if slot in slots, do: raise(NotBookable, room: room, reason: "slot #{slot} is taken")
    [slot | slots]
  end

  def team(name) when is_binary(name), do: name |> String.to_charlist() |> hd() |> List.wrap()

  def mail(guest), do: guest[:contact].mail

  def first_name(full) do
    #+ full = String.trim(full)
    [first, _last] = String.split(full, " ")
    first
  end

  def amount(text), do: String.to_float(text)

  def month(plan), do: Enum.fetch!(plan, 12)
end
