defmodule Riddlehall.Booking.Table do
  def open(name), do: :ets.new(name, [:named_table, :public])

  def put(name, key, value), do: :ets.insert(name, {key, value})

  def count(name, key), do: :ets.update_counter(name, key, 1)

  def value(name, key), do: :ets.lookup_element(name, key, 2)

  def stored(table, key) do
    case :mnesia.transaction(fn -> :mnesia.read(table, key) end) do
      {:atomic, rows} -> rows
      {:aborted, reason} -> raise "table #{table} cannot be read: #{inspect(reason)}"
    end
  end
end
