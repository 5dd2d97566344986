defmodule Parcel.NotFound do
  defexception [:message, :number]

  def exception(number), do: %__MODULE__{message: "parcel #{number} was not found", number: number}
end

defmodule Parcel.Rejected do
  defexception [:reason, :hub]

  def message(%{reason: reason, hub: hub}), do: "hub #{hub} rejected the parcel: #{inspect(reason)}"
end

defmodule Parcel.DepotError do
  defexception [:message]
end

defmodule Parcel.Depot do
  use GenServer

  def start(shelves), do: GenServer.start(__MODULE__, shelves)
  def init(shelves), do: {:ok, shelves}

  def store(depot, number, shelf), do: call(depot, {:store, number, shelf}, 5000)
  def audit(depot), do: call(depot, :audit, 20)

  defp call(depot, request, timeout) do
    GenServer.call(depot, request, timeout)
  catch
    :exit, reason -> reraise Parcel.DepotError, [message: "depot does not answer: " <> Exception.format_exit(reason)], __STACKTRACE__
  end

  def handle_call({:store, number, shelf}, _from, shelves) do
    {:reply, :ok, Map.update!(shelves, shelf, &[number | &1])}
  end

  def handle_call(:audit, _from, shelves) do
    Process.sleep(60)
    {:reply, map_size(shelves), shelves}
  end
end

defmodule Parcel.Tracking do
  defstruct [:number, :weight, :to, events: []]

  @parcels %{"P1" => %{number: "P1", weight: 2.5, to: %{zip: "1011", city: "Amsterdam"}}, "P2" => %{number: "P2", weight: nil, to: nil}}

  def fetch!(number) do
    case @parcels do
      %{^number => found} -> struct(__MODULE__, found)
      _ -> raise Parcel.NotFound, number
    end
  end

  def label(number) do
    parcel = fetch!(number)
    "#{parcel.to.zip} #{parcel.to.city}"
  end

  def postage(number) do
    parcel = fetch!(number)
    Float.ceil(parcel.weight * 1.2, 2)
  end

  def last_event(%__MODULE__{events: events}), do: hd(events)

  def status({:scanned, hub}), do: "at #{hub}"
  def status(:delivered), do: "delivered"

  def zone(zip) do
    case Integer.parse(zip) do
      {number, ""} when number < 2000 -> :west
      {number, ""} when number < 9999 -> :east
    end
  end

  def window(text) do
    [from, to] = String.split(text, "-")
    {Time.from_iso8601!(from <> ":00"), Time.from_iso8601!(to <> ":00")}
  end
end

defmodule Parcel.Hub do
  def accept!(hub, parcel) do
    with :ok <- fits(parcel), :ok <- open(hub) do
      :ok
    else
      {:error, reason} -> raise Parcel.Rejected, reason: reason, hub: hub
    end
  end

  defp fits(%{weight: weight}) when weight > 30, do: {:error, {:too_heavy, weight}}
  defp fits(_), do: :ok
  defp open(hub), do: if(hub in ["AMS", "RTM"], do: :ok, else: {:error, :closed})

  def rate(rates, size), do: Map.fetch!(rates, size)

  def surcharge(rates, size), do: Keyword.fetch!(rates, size)

  def per_van(parcels, vans), do: div(parcels, vans)

  def load(vans, n) do
    {:ok, van} = Enum.fetch(vans, n)
    van
  end

  def manifest(folder, day), do: File.read!(Path.join([folder, "manifests", day <> ".csv"]))

  def parse_row(row) do
    [number, grams | _] = String.split(row, ";")
    {number, String.to_integer(grams)}
  end

  def totals(rows), do: rows |> Enum.map(&parse_row/1) |> Enum.map(&elem(&1, 1)) |> Enum.sum()

  def sort_code(carrier), do: carrier |> String.to_existing_atom() |> Atom.to_string()

  def connect(port) do
    case :gen_tcp.connect({127, 0, 0, 1}, port, [], 200) do
      {:ok, socket} -> :gen_tcp.close(socket)
      {:error, reason} -> raise "carrier on port #{port} not reached: #{:inet.format_error(reason)}"
    end
  end

  def first_free(shelves), do: Enum.max_by(shelves, fn {_, n} -> -n end)

  def notify(hooks, event), do: hooks[:url].(event)
end
