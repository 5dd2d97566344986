defmodule Clinicq.Reports do
  @moduledoc "Exports, imports, jobs of the night."

  def import(text) do
    [head | lines] = String.split(text, "\n", trim: true)
    keys = String.split(head, ",")

    for line <- lines do
      row = keys |> Enum.zip(String.split(line, ",")) |> Map.new()
      %{name: String.trim(row["name"]), weight: String.to_float(row["weight"]), seen: DateTime.from_iso8601(row["seen"]) |> elem(1) |> DateTime.to_date()}
    end
  end

  def export(path, rows), do: File.write!(path, Enum.join(rows, "\n"))

  def template(path), do: path |> File.read!() |> EEx.eval_string(name: "x")

  def letter(assigns), do: EEx.eval_string("Dear <%= name %>, until <%= Date.to_string(until) %>.", assigns)

  def decode(text), do: text |> Base.decode64!() |> :erlang.binary_to_term([:safe])

  def setting(name), do: Application.fetch_env!(:clinicq, name)

  def limit(name), do: name |> System.fetch_env!() |> String.to_integer()

  def parallel(ids, worker) do
    ids |> Task.async_stream(worker, timeout: 60) |> Enum.map(fn {:ok, value} -> value end)
  end

  def notify(name), do: send(name, :night)

  def registry(key), do: Registry.lookup(Clinicq.Rooms, key)

  def percent(part, whole), do: Float.round(part / whole * 100, 1)

  def level(text), do: String.to_existing_atom(text)

  def chart(points), do: Enum.map(points, fn {x, y} -> x * y end)

  def latin(text), do: :unicode.characters_to_binary(text, :utf8, :latin1) <> "\r\n"

  def stop(reason), do: exit({:shutdown, reason})

  def page(list, n), do: list |> Enum.chunk_every(10) |> Enum.fetch!(n)

  def largest(groups), do: groups |> Enum.max_by(&length/1)

  def regex(word), do: Regex.compile!("^" <> word)
end
