defmodule Wire.Notation do
  @pieces %{"K" => :king, "Q" => :queen, "R" => :rook, "B" => :bishop, "N" => :knight}

  def piece(san), do: Map.fetch!(@pieces, String.first(san))

  def square(<<file, rank>>) when file in ?a..?h and rank in ?1..?8, do: {file - ?a, rank - ?1}

  def clock(text) do
    [m, s] = text |> String.split(":") |> Enum.map(&String.to_integer/1)
    m * 60 + s
  end

  def tag(line) do
    %{"name" => name} = Regex.named_captures(~r/^\[(?<name>\w+) "/, line)
    name
  end

  def number(text) do
    {n, "."} = Integer.parse(text)
    n
  end

  def decode(<<size::16, moves::binary-size(size)>>), do: moves

  def join(moves), do: Enum.join(moves, " ")

  def outcome(text) do
    case text do
      "1-0" -> :white
      "0-1" -> :black
      "1/2-1/2" -> :draw
    end
  end

  def unescape(text), do: URI.decode(text)

  def render(template, values), do: EEx.eval_string(template, assigns: values)

  def chars(bytes), do: List.to_string(bytes)

  def search(pattern), do: Regex.compile!(pattern)
end
