defmodule OnAir.Music.Track do
  @enforce_keys [:id, :title]
  defstruct [:id, :title, :artist, :length, :year, tags: [], meta: nil]
end

defmodule OnAir.Music.Library do
  alias OnAir.Music.Track
  @table :onair_tracks

  def start, do: :ets.new(@table, [:named_table, :public, :set])

  def put(%Track{} = track) do
    :ets.insert(@table, {track.id, track})
    track
  end

  def get!(id) do
    case :ets.lookup(@table, id) do
      [{_, track}] -> track
      [] -> raise OnAir.NotFound, kind: "track", id: id
    end
  end

  def peek(id) do
    [{_, track}] = :ets.lookup(@table, id)
    track
  end

  def plays(id), do: :ets.lookup_element(:onair_plays, id, 2)

  def credit(track), do: String.upcase(track.artist) #~ def credit(%Track{artist: artist}), do: String.upcase(artist)

  def album(track), do: track.meta.album

  def minutes(track), do: OnAir.Parse.duration(track.length)

  def import(fields), do: struct!(Track, fields)

  def retag(track, key), do: %{track | key => true}

  def genre(track) do
    [first | _] = track.tags
    first
  end

  def decade(track), do: div(track.year, 10) * 10

  def mood(track), do: String.to_existing_atom("mood_" <> track)
end
