defmodule RaceClock.Entries.Entry do
  @moduledoc "Entries of runners."
  alias RaceClock.Util.Parse

  def read(fields) do
    %{id: fields["id"], born: Parse.day(fields["born"]), bib: Parse.number(fields["bib"])}
  end

  def medical(entry), do: Parse.required(entry, :contact)

  def payment(entry) do
    reference = Parse.required(entry, :reference)
    #+ reference = String.upcase(reference)
    String.slice(reference, 0, 8)
  end

  def age(entry, race_day), do: Date.diff(race_day, entry.born) |> div(365)

  def start(day, zone), do: DateTime.new!(day, ~T[09:00:00], "Etc/UTC") |> DateTime.shift_zone!(zone)

  def deadline(year, month), do: Date.new!(year, month, 31)

  def fee(fees, entry), do: fees[entry.distance].amount

  def discount(fee, entry), do: Map.put(fee, :amount, fee.amount - entry.discount)

  def wave(entry) do
    {time, _} = Float.parse(entry.target)
    trunc(time / 10)
  end

  def waves(entries), do: Enum.group_by(entries.list, &wave/1)

  def save(table, entry), do: :ets.insert(table, {entry.bib, entry})

  def load(bib) do
    {:atomic, [found]} = :mnesia.transaction(fn -> :mnesia.read(:entry, bib) end)
    found
  end

  def tag(text), do: String.to_atom(text)

  def extend(entry, fields), do: Map.merge(entry, fields)
end
