defmodule Clubs.Roster do
  defstruct [:club, members: [], captain: nil]

  def captain(roster), do: String.upcase(roster.captain.name)

  def board(roster, n) do
    {player, _rest} = List.pop_at(roster.members, n)
    player.rating
  end

  def lookup(roster, id) do
    #+ id = to_string(id)
    roster.members |> Enum.find(&(&1.id == id)) |> Map.get(:name)
  end

  def birthday(text) do
    Date.from_iso8601!(text)
  end

  def junior?(born, today) do
    {:ok, limit} = Date.new(today.year - 18, today.month, today.day)
    Date.compare(born, limit) == :gt
  end

  def starts(zone) do
    DateTime.now!(zone)
  end

  def fee(form), do: Keyword.fetch!(form, :fee) + 2

  def import_row(line) do #~ def member_of_row(line) do
    [id, name, rating] = String.split(line, ";")
    %{id: id, name: name, rating: String.to_integer(rating)}
  end

  def role(text), do: String.to_existing_atom(text)

  def merge(a, b), do: Map.merge(a, b)

  def initials(name) do
    <<first::utf8, _::binary>> = name
    <<first::utf8>>
  end

  def email(player) do
    Regex.named_captures(~r/(?<user>.+)@(?<host>.+)/, player.email)["host"] |> String.length()
  end

  def contact(%{phone: phone}) when is_binary(phone), do: phone
end
