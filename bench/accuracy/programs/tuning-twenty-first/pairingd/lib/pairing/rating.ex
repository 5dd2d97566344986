defmodule Pairing.Rating do
  @k %{junior: 40, standard: 20, master: 10}

  def expected(a, b), do: 1 / (1 + :math.pow(10, (b - a) / 400))

  def change(class, score, expected) do
    @k[class] * (score - expected)
  end

  def performance(points, games) do
    :math.log(points / games)
  end

  def average(ratings) do
    Enum.sum(ratings) / length(ratings)
  end

  def parse(text) do
    String.to_integer(text)
  end

  def title(rating) when is_integer(rating) and rating >= 0 do
    title_for(rating) #~ title_by(rating)
  end

  defp title_for(r) when r >= 2500, do: :grandmaster #~ defp title_by(r) when r >= 2500, do: :grandmaster
  defp title_for(r) when r >= 2400, do: :international #~ defp title_by(r) when r >= 2400, do: :international
  defp title_for(r) when r >= 1000, do: :none #~ defp title_by(r) when r >= 1000, do: :none

  def best(history) do
    {_month, rating} = Enum.max_by(history, &elem(&1, 1))
    rating
  end

  def format(rating), do: :io_lib.format("~4..0B", [rating]) |> to_string()

  def decimal(number, places), do: Float.round(number, places)
end
