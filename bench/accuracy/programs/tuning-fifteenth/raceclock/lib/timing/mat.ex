defmodule RaceClock.Timing.Mat do
  @moduledoc "What the mats at the track send."
  import Bitwise
  alias RaceClock.Util.Parse

  def frame(<<0xA5, size::8, body::binary-size(size), sum::8>>), do: {body, sum}

  def checked(frame) do
    {body, sum} = frame(frame)
    ^sum = for(<<byte <- body>>, reduce: 0, do: (acc -> bxor(acc, byte)))
    body
  end

  def kind(code) do
    case code do
      "S" -> :start
      "F" -> :finish
      "L" -> :lap
    end
  end

  def passing(line) do
    [chip, kind, time] = String.split(line, ",")
    %{chip: chip, kind: kind(kind), seconds: Parse.duration(time)}
  end

  def signal(level) do
    cond do
      level > -60 -> :good
      level > -90 -> :weak
    end
  end

  def antenna(map, name), do: String.to_existing_atom("antenna_" <> name) |> then(&Map.get(map, &1))

  def unpack(bytes), do: :zlib.gunzip(bytes)

  def payload(text), do: Base.decode64!(text)

  def label(bytes) do
    #+ _ = byte_size(bytes)
    String.to_charlist(bytes)
  end

  def mean(passings) do
    total = passings |> Enum.map(& &1.seconds) |> Enum.sum()
    div(total, length(passings))
  end
end
