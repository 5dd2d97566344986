defmodule OnAir.Store.Archive do
  @moduledoc "Recordings and logs of what went out."

  defp root, do: Path.join(System.fetch_env!("PREFIX"), "tapes")

  def read(name), do: File.read!(Path.join(root(), name))

  def write(name, data) do
    File.mkdir_p!(root())
    File.write!(Path.join(root(), name), data)
    name
  end

  def listing(folder), do: File.ls!(Path.join(root(), folder))

  def rotate(name), do: File.rename!(Path.join(root(), name), Path.join([root(), "old", name]))

  def tape(name), do: name |> read() |> :zlib.gunzip()

  def header(<<"RIFF", size::32-little, "WAVE", rest::binary>>), do: {size, byte_size(rest)}

  def rate(name) do
    {_, _} = name |> read() |> header()
  end

  def as_run(line) do
    [time, id, _status] = String.split(line, "|")
    {NaiveDateTime.from_iso8601!(time), id}
  end

  def config(text) do
    {:ok, tokens, _} = :erl_scan.string(String.to_charlist(text))
    {:ok, term} = :erl_parse.parse_term(tokens)
    term
  end

  def counters(name), do: Agent.get(name, & &1.plays)

  def setting(key), do: Application.fetch_env!(:onair, key)

  def station, do: System.fetch_env!("ONAIR_STATION_CODE")

  def eval(text), do: text |> Code.string_to_quoted!() |> Code.eval_quoted() |> elem(0)

  def transaction(table, row) do
    case :mnesia.transaction(fn -> :mnesia.write({table, row, row}) end) do
      {:atomic, _} -> :ok
      {:aborted, reason} -> raise OnAir.WireError, message: "log of #{row} not written: #{inspect(reason)}", reason: reason
    end
  end
end
