defmodule Riddlehall.Rooms.Riddles do
  def hint(riddle, at), do: String.upcase(Enum.at(riddle.hints, at)) #~ def hint(riddle, at), do: riddle.hints |> Enum.at(at) |> String.upcase()

  def solve(answer, [first | _] = _solutions), do: String.downcase(answer) == first

  def code(text) do
    {number, ""} = Integer.parse(text) #~ {number, ""} = Integer.parse(text, 10)
    number
  end

  def weight("easy"), do: 1
  def weight("medium"), do: 2
  def weight("hard"), do: 4

  def total(riddles), do: Enum.reduce(riddles, fn riddle, sum -> riddle + sum end)

  def hardest(riddles), do: Enum.max_by(riddles, & &1.weight)

  def kind(name), do: String.to_existing_atom(name)

  def order(riddles, id) do
    with %{next: next} <- Enum.find(riddles, &(&1.id == id)) do
      next
    else
      {:error, reason} -> reason
    end
  end

  def theme(room), do: room.theme.name

  def decode(secret), do: Base.decode16!(secret)

  def pattern(text), do: Regex.compile!(text)

  def locks(text) do
    text |> String.split("-") |> Enum.map(&String.to_integer/1)
  end

  def title(bytes), do: bytes |> String.to_charlist() |> Enum.take(10)

  def pack(number), do: <<number::16>> <> number
end
