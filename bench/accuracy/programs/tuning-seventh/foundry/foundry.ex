defmodule Foundry.Error do
  defexception [:code, :message]

  def exception(options) do
    %__MODULE__{code: options[:code], message: "#{options[:code]}: #{options[:what]}"}
  end
end

defmodule Foundry.Invalid do
  defexception [:action, :errors]

  def message(%{action: action, errors: errors}) do
    listed = Enum.map_join(errors, ", ", fn {field, text} -> "#{field} #{text}" end)
    "could not perform #{action} because the change is invalid: #{listed}"
  end
end

defmodule Foundry.Change do
  @moduledoc "Changes to rows, checked field by field."
  defstruct [:action, values: %{}, errors: []]

  def new(action, values), do: %__MODULE__{action: action, values: values}

  def required(change, field) do
    if change.values[field] in [nil, ""], do: add(change, field, "can't be blank"), else: change
  end

  def between(change, field, range) do
    if change.values[field] in range, do: change, else: add(change, field, "must be in #{inspect(range)}")
  end

  def apply!(%{errors: []} = change), do: change.values
  def apply!(change), do: raise(Foundry.Invalid, action: change.action, errors: Enum.reverse(change.errors))

  defp add(change, field, text), do: %{change | errors: [{field, text} | change.errors]}
end

defmodule Foundry.Alloy do
  @moduledoc "What is melted with what."
  defstruct [:name, parts: %{}]

  @melting %{copper: 1085, tin: 232, zinc: 420, iron: 1538}

  def melting(metal), do: Map.fetch!(@melting, metal)

  def hottest(%__MODULE__{parts: parts}), do: parts |> Map.keys() |> Enum.map(&melting/1) |> Enum.max()

  def share(%__MODULE__{parts: parts}, metal), do: parts[metal] / Enum.sum(Map.values(parts))

  def parse(text) do
    [name, parts] = String.split(text, ":")
    %__MODULE__{name: name, parts: parts |> String.split(",") |> Map.new(&part/1)}
  end

  defp part(text) do
    {metal, grams} = text |> String.split("=") |> List.to_tuple()
    {String.to_existing_atom(metal), String.to_integer(grams)}
  end

  def price(%__MODULE__{} = alloy, per_gram) when is_number(per_gram) do
    alloy.parts |> Map.values() |> Enum.sum() |> Kernel.*(per_gram)
  end
end

defmodule Foundry.Store do
  @moduledoc "Bars of metal in the yard, found by their mark."

  def new(bars), do: Map.new(bars, &{&1.mark, &1})

  defp find(store, mark) do
    case store do
      %{^mark => bar} -> {:ok, bar}
      _ -> {:error, :not_found}
    end
  end

  defp grams!(bar), do: Map.fetch!(bar, :grams)

  def take(store, mark) do
    {:ok, bar} = find(store, mark)
    Map.delete(store, bar.mark)
  end

  def label(store, mark) do
    {:ok, bar} = find(store, mark)
    "#{bar.mark}, #{bar.metal}"
  end

  def value(bars, price), do: Enum.reduce(bars, 0, fn bar, sum -> sum + grams!(bar) * price end)

  def heavier?(one, other), do: grams!(one) > grams!(other)

  @doc "The yard answers in words; some only ask for patience."
  def deliver("done"), do: :ok
  def deliver(answer), do: raise("yard answered: " <> answer)
end

defmodule Foundry.Mould do
  @moduledoc "A mould is poured, cools and is opened; a process keeps its state."
  use GenServer

  def start(weight), do: GenServer.start(__MODULE__, weight)
  def pour(mould, grams), do: GenServer.call(mould, {:pour, grams}, 50)
  def open(mould), do: GenServer.call(mould, :open, 50)
  def stamp(mould, text), do: GenServer.call(mould, {:stamp, text}, 50)
  def wait(mould, minutes), do: GenServer.call(mould, {:wait, minutes}, 5)

  @impl true
  def init(weight), do: {:ok, %{weight: weight, state: :empty}}

  @impl true
  def handle_call({:pour, grams}, _from, %{state: :empty} = mould) do
    {:reply, :ok, %{mould | state: :hot, weight: mould.weight + grams}}
  end

  def handle_call(:open, _from, mould) do
    case mould.state do
      :cold -> {:reply, :ok, %{mould | state: :empty}}
      other -> {:reply, {:error, {:not_cold, other}}, mould}
    end
  end

  def handle_call({:wait, minutes}, _from, mould) do
    Process.sleep(minutes * 20)
    {:reply, :ok, mould}
  end

  def open!(mould) do
    :ok = open(mould)
  end

  def hurry!(mould) do
    with {:error, {reason, state}} <- open(mould) do
      raise Foundry.Error, code: "M4", what: "#{reason}, it is #{state}"
    end
  end
end

defprotocol Foundry.Weight do
  def grams(thing)
end

defimpl Foundry.Weight, for: Foundry.Alloy do
  def grams(alloy), do: alloy.parts |> Map.values() |> Enum.sum()
end

defmodule Foundry.Orders do
  @moduledoc "Orders, their import, their jobs."
  alias Foundry.Change

  def place!(values) do
    :place |> Change.new(values) |> Change.required(:customer) |> Change.between(:pieces, 1..500) |> Change.apply!()
  end

  def amend!(values), do: :amend |> Change.new(values) |> Change.required(:reason) |> Change.apply!()

  def due(text, days), do: text |> Date.from_iso8601!() |> Date.add(days)

  def weigh(things), do: things |> Enum.map(&Foundry.Weight.grams/1) |> Enum.sum()

  def first_late(orders, day), do: Enum.find(orders, &(Date.compare(&1.due, day) == :lt)).number

  def by_customer(orders), do: Enum.reduce(orders, %{}, fn order, all -> Map.update!(all, order.customer, &[order | &1]) end)

  def read(folder, name), do: File.read!(Path.join(folder, name))

  def label(order), do: "No. " <> order.number <> " " <> String.upcase(order.customer)

  def batches(orders, size), do: orders |> Enum.chunk_every(size) |> length()

  def in_task(work), do: Task.async(work) |> Task.await(20)

  def perform(module, job, arguments), do: apply(module, job, arguments)

  def decode(binary) do
    <<number::16, pieces::8, rest::binary>> = binary
    {number, pieces, :erlang.binary_to_term(rest)}
  end

  def total(lines), do: Enum.reduce(lines, 0, fn {:line, cents, count}, sum -> sum + cents * count end)

  def retry(what, work, attempts \\ 3, tried \\ 1) do
    case work.() do
      {:ok, done} -> done
      {:error, reason} when tried >= attempts -> raise Foundry.Error, code: "R1", what: "#{what} failed after #{tried} attempts: #{inspect(reason)}"
      {:error, _} -> retry(what, work, attempts, tried + 1)
    end
  end

  def send_off(registry, name, message), do: registry |> Agent.get(& &1[name]) |> send(message)
end
