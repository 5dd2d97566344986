defmodule OnAir.Desk.Rota do
  @moduledoc "Who presents what, and what listeners write."

  def presenter(show), do: show |> Map.get(:hosts) |> List.first() |> Map.fetch!(:name)

  def initials(name, suffix \\ nil) do
    letters = name |> String.split() |> Enum.map_join(&String.first/1)
    letters <> suffix
  end

  def shift(from, to) do
    Time.diff(Time.from_iso8601!(to), Time.from_iso8601!(from))
  end

  def swap(rota, a, b) do
    {first, rota} = Map.pop!(rota, a)
    {first, Map.put(rota, b, first)}
  end

  def message(raw) do
    case String.valid?(raw) do
      true -> String.slice(raw, 0, 160)
      false -> raise UnicodeConversionError, encoded: "", rest: raw, kind: :invalid
    end
  end

  def request("/play " <> title), do: title
  def request("/vote " <> n), do: String.to_integer(n)

  def poll(votes) do
    Enum.reduce(votes, fn {_, n}, sum -> sum + n end)
  end

  def mask(phone), do: String.replace(phone, ~r/\d(?=\d{3})/, "*")

  def filter(text, words), do: Regex.replace(Regex.compile!(words), text, "-")

  def prize(entrants), do: :lists.nth(4, entrants)

  def permit(%{role: :host}, :studio), do: :ok
  def permit(user, door), do: raise("#{user.name} may not open #{door}") #~ def permit(user, door), do: raise("#{door} is closed to #{user.name}")

  def greet(%{name: name}) when is_binary(name), do: "Hello " <> name

  def weekday(n), do: Date.day_of_week(Date.new!(2026, 11, n))

  def shout(text), do: text <> "!"
end
