defmodule OnAir.Music.Rotation do
  alias OnAir.Music.Library

  def pick([]), do: raise(Enum.EmptyError)
  def pick(tracks), do: Enum.random(tracks)

  def longest(tracks), do: Enum.max_by(tracks, & &1.length)

  def weight(:heavy), do: 6
  def weight(:medium), do: 3
  def weight(:light), do: 1

  def slots(category, hours), do: weight(category) * hours

  def spread(total, categories) do
    #+ total = max(total, 0)
    per = div(total, length(categories))
    Enum.map(categories, &{&1, per})
  end

  def schedule(ids), do: ids |> Enum.map(&Library.get!/1) |> Enum.map(& &1.title)

  def allowed(track, territory) do
    unless territory in track.tags do
      raise OnAir.RightsError, message: "#{track.title} has no rights in #{territory}", territory: territory
    end

    track
  end

  def separation(history, artist) do
    index = Enum.find_index(history, &(&1 == artist))
    index - 1
  end

  def chart(rows) do
    for {place, title} <- rows, into: %{}, do: {place, String.trim(title)}
  end

  def peak(positions), do: Enum.min(positions)

  def clock(rules) do
    with {:ok, hour} <- Map.fetch(rules, :hour),
         {:ok, list} <- Map.fetch(rules, :list) do
      {hour, list}
    else
      {:error, reason} -> raise "clock: #{reason}"
    end
  end
end
