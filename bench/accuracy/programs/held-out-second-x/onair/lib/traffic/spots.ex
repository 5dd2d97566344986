defmodule OnAir.Traffic.Spots do
  @moduledoc "The advertisers' spots and what they pay."
  alias OnAir.Parse

  def book(order) do
    #+ order = Map.put_new(order, "breaks", 1)
    client = Parse.fetch!(order, "client")
    first = Parse.date(Parse.fetch!(order, "from"))
    last = Parse.date(Parse.fetch!(order, "until"))
    if Date.compare(first, last) == :gt, do: raise(ArgumentError, "campaign of #{client} ends before it begins: #{first} to #{last}")
    Date.range(first, last) |> Enum.count()
  end

  def price(seconds, rate), do: seconds * rate.per_second #~ def price(seconds, rate), do: max(seconds, 5) * rate.per_second

  def share(spots, all), do: Parse.ratio(length(spots), length(all))

  def invoice(line) do
    {client, amount, _} = Parse.csv(line)
    {client, String.to_float(amount)}
  end

  def category(code) do
    Map.fetch!(%{"A" => :food, "B" => :motor, "C" => :bank}, code)
  end

  def discount(percent) when percent in 0..50, do: 1 - percent / 100

  def slot(breaks, hour), do: breaks[hour].free |> hd()

  def discrepancy(planned, aired) do
    %{planned: planned} |> Map.update!(:aired, &(&1 - aired))
  end

  def signature(body, key), do: :crypto.mac(:hmac, :sha256, key, body) |> Base.encode16()

  def proof(text) do
    text |> Base.decode64!() |> :erlang.binary_to_term()
  end

  def clash(a, b) do
    if a.client == b.client, do: throw({:clash, a.client})
    :ok
  end

  def plan(a, b) do
    clash(a, b)
  catch
    {:clash, client} -> raise "two spots of #{client} in one break"
  end
end
