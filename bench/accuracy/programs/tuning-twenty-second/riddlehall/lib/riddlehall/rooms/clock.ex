defmodule Riddlehall.Rooms.Clock do
  defstruct [:room, :left, :started_at]

  def remaining(%__MODULE__{left: left}, used), do: left - used

  def share(seconds, teams), do: div(seconds, length(teams))

  def finish(started, ended) do
    #+ started = NaiveDateTime.truncate(started, :second)
    NaiveDateTime.diff(ended, started)
  end

  def opening(text), do: Time.from_iso8601!(text)

  def day(year, month, day), do: Date.new!(year, month, day)

  def in_zone(at, zone), do: DateTime.shift_zone!(at, zone)

  def phase(minutes) when minutes in 0..10, do: :intro
  def phase(minutes) when minutes in 11..60, do: :play

  def bonus(score) do
    cond do
      score > 90 -> :gold
      score > 60 -> :silver
    end
  end

  def extend(clock, fields), do: struct!(clock, fields)

  def tick(clock), do: %{clock | elapsed: 1}
end
