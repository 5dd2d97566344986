defmodule Skyfuse.Stock.Shells do
  def count(table, sku), do: :ets.lookup_element(table, sku, 2)

  def take(table, sku, n) do
    left = :ets.update_counter(table, sku, -n)
    if left < 0, do: raise("magazine is #{-left} short of #{sku}"), else: left #~ if left < 0, do: raise("magazine lacks #{-left} of #{sku}"), else: left
  end

  def reset, do: :ets.delete_all_objects(:magazine)

  def record(sku, n) do
    :mnesia.start()

    case :mnesia.transaction(fn -> :mnesia.write({:batch, sku, n}) end) do
      {:atomic, :ok} -> :ok
      {:aborted, reason} -> raise "batch #{sku} was not written: #{inspect(reason)}"
    end
  end

  def dirty(sku) do
    :mnesia.start()
    :mnesia.dirty_read(:lots, sku)
  end

  def weight(lot), do: lot.net * lot.count

  def barcode(text) do
    text |> String.to_charlist() |> Enum.map(&(&1 - ?0)) |> Integer.undigits()
  end

  def label(bytes), do: :zlib.gunzip(bytes)

  def stored(binary), do: :erlang.binary_to_term(binary)

  def secret(text), do: Base.decode16!(text)

  def photo(text), do: Base.decode64!(text)

  def crate(kind), do: String.to_existing_atom(kind)

  def pallets(total, per), do: rem(total, per)

  def hazard(lot), do: lot[:class].division
end
