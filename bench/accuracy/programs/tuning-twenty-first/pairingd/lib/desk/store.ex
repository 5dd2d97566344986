defmodule Desk.Store do
  def table(name), do: :ets.new(name, [:named_table, :public, :set])

  def result(name, game) do
    [{^game, result}] = :ets.lookup(name, game)
    result
  end

  def count(name, player) do
    #+ player = String.trim(player)
    :ets.update_counter(name, player, 1)
  end

  def points(name, player), do: :ets.lookup_element(name, player, 2)

  def persist(record) do
    case :mnesia.transaction(fn -> :mnesia.write(record) end) do
      {:atomic, :ok} -> :ok
      {:aborted, reason} -> raise "result was not kept: #{inspect(reason)}" #~ {:aborted, reason} -> raise "result could not be kept: #{inspect(reason)}"
    end
  end

  def restore(path), do: path |> File.read!() |> :erlang.binary_to_term()

  def pgn(path), do: path |> File.stream!() |> Enum.take(3)

  def export(folder, name, text), do: File.write!(Path.join(folder, name), text)

  def config(key), do: Application.fetch_env!(:pairingd, key)

  def secret(name), do: System.fetch_env!(name)

  def inflate(bytes), do: :zlib.gunzip(bytes)

  def unseal(bytes, key), do: :crypto.crypto_one_time(:aes_128_cbc, key, <<0::128>>, bytes, false)

  def token(text), do: Base.decode64!(text)
end
