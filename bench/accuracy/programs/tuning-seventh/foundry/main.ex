defmodule Main do
  alias Foundry.{Alloy, Mould, Orders}

  defp seed, do: "SEED" |> System.fetch_env!() |> String.to_integer()
  defp word(words), do: Enum.at(words, rem(seed(), length(words)))

  defp bronze, do: %Alloy{name: "bronze", parts: %{copper: 880 + seed(), tin: 120}}

  defp mould do
    {:ok, mould} = Mould.start(seed())
    mould
  end

  defp table do
    [
      {"order-without-customer", "POST /orders", fn -> Orders.place!(%{customer: "", pieces: seed()}) end},
      {"pieces-of-whole-year", "POST /orders", fn -> Orders.place!(%{customer: word(~w[Ada Bo]), pieces: 1000 * seed()}) end},
      {"amend-form-sends-no-reason", "PATCH /orders", fn -> Orders.amend!(%{pieces: seed()}) end},
      {"due-in-local-form", "POST /orders", fn -> Orders.due("#{10 + seed()}.11.2025", 3) end},
      {"due-plus-weeks-as-text", "POST /orders", fn -> Orders.due("2025-11-0#{seed()}", "#{seed()}") end},
      {"weighs-list-of-parts", "GET /weight", fn -> Orders.weigh([bronze(), [copper: seed()]]) end},
      {"nothing-is-late", "GET /late", fn -> Orders.first_late([%{number: seed(), due: ~D[2025-11-03]}], ~D[2025-11-01]) end},
      {"late-order-without-due", "GET /late", fn -> Orders.first_late([%{number: seed()}], ~D[2025-11-01]) end},
      {"first-order-of-customer", "GET /customers", fn -> Orders.by_customer([%{customer: word(~w[Ada Bo Cleo])}]) end},
      {"drawing-not-uploaded", "GET /drawings", fn -> Orders.read(System.fetch_env!("PREFIX"), word(~w[bell.dxf gear.dxf lid.dxf])) end},
      {"number-is-integer-in-label", "GET /labels", fn -> Orders.label(%{number: seed(), customer: "Ada"}) end},
      {"label-of-nameless-customer", "GET /labels", fn -> Orders.label(%{number: "#{seed()}", customer: nil}) end},
      {"batch-size-zero", "POST /batches", fn -> Orders.batches(Enum.to_list(1..seed()), 0) end},
      {"task-outlasts-await", "POST /batches", fn -> Orders.in_task(fn -> Process.sleep(500 + seed()) end) end},
      {"job-of-removed-function", "job", fn -> Orders.perform(Orders, :invoice, [seed()]) end},
      {"job-of-removed-module", "job", fn -> Orders.perform(Foundry.Billing, :run, [seed()]) end},
      {"job-with-old-arguments", "job", fn -> Orders.perform(Orders, :batches, [seed()]) end},
      {"frame-cut-short", "radio", fn -> Orders.decode(<<seed(), 1>>) end},
      {"frame-of-plain-text", "radio", fn -> Orders.decode(<<seed()::16, 1, "text"::binary>>) end},
      {"line-without-count", "GET /total", fn -> Orders.total([{:line, 100, 2}, {:line, 100 * seed()}]) end},
      {"cents-as-text", "GET /total", fn -> Orders.total([{:line, "#{seed()}00", 2}]) end},
      {"supplier-refuses", "POST /supplies", fn -> Orders.retry(word(["copper", "tin"]), fn -> {:error, {:status, 422}} end) end},
      {"carrier-has-no-address", "POST /parcels", fn -> Orders.retry("carrier", fn -> :inet.getaddr('#{word(~w[a b])}.invalid.', :inet) |> then(fn _ -> {:error, :nxdomain} end) end, 2) end},
      {"listener-never-registered", "notify", fn -> {:ok, all} = Agent.start(fn -> %{} end); Orders.send_off(all, word([:crane, :oven]), :done) end},
      {"melting-of-lead", "GET /melting", fn -> Alloy.hottest(%Alloy{parts: %{copper: 1, lead: seed()}}) end},
      {"hottest-of-nothing", "GET /melting", fn -> Alloy.hottest(%Alloy{name: word(~w[a b])}) end},
      {"share-of-absent-metal", "GET /share", fn -> Alloy.share(bronze(), :zinc) end},
      {"recipe-with-two-colons", "import", fn -> Alloy.parse("bronze:copper=#{seed()}:tin=1") end},
      {"recipe-in-kilograms", "import", fn -> Alloy.parse("bronze:copper=#{seed()}.5,tin=1") end},
      {"price-still-decimal-text", "GET /prices", fn -> Alloy.price(bronze(), "0.#{seed()}") end},
      {"taken-while-on-truck", "POST /takes", fn -> Foundry.Store.take(%{}, "B#{seed()}") end},
      {"label-of-mark-in-lower-case", "GET /labels", fn -> Foundry.Store.label(Foundry.Store.new([%{mark: "B1", metal: :tin}]), "b#{seed()}") end},
      {"value-of-bars-not-weighed", "GET /value", fn -> Foundry.Store.value([%{mark: "B#{seed()}", metal: :tin}], 3) end},
      {"compared-with-offer", "GET /compare", fn -> Foundry.Store.heavier?(%{mark: "B1", grams: seed()}, %{offer: seed(), metal: :tin}) end},
      {"patience-taken-for-failure", "POST /yard", fn -> Foundry.Store.deliver(word(["crane is greased", "after the break", "gate opens at six"])) end},
      {"poured-twice", "POST /pours", fn -> exits(mould(), fn mould -> Mould.pour(mould, 1); Mould.pour(mould, seed()) end) end},
      {"opened-while-hot", "POST /opens", fn -> Mould.open!(tap(mould(), &Mould.pour(&1, seed()))) end},
      {"hurried-while-empty", "POST /opens", fn -> Mould.hurry!(mould()) end},
      {"waits-longer-than-call", "POST /waits", fn -> exits(mould(), &Mould.wait(&1, 1 + rem(seed(), 3))) end},
      {"weight-never-weighed", "POST /pours", fn -> {:ok, mould} = Mould.start(nil); exits(mould, &Mould.pour(&1, seed())) end}
    ]
  end

  defp exits(mould, work), do: work.(mould)

  defp timed(work) do
    fn ->
      began = System.monotonic_time()
      result = work.()
      {System.monotonic_time() - began, result}
    end
  end

  defp enter("http", work), do: Enum.reduce([fn next -> {:halt, next.()} end], work, fn layer, next -> fn -> layer.(next) end end).()
  defp enter(_, work), do: {:done, work.()}

  def main do
    Logger.configure(level: :none)
    door = System.get_env("DOOR", "cli")
    Enum.each(table(), fn {bug, route, work} -> meet(bug, route, door, if(System.get_env("WRAP"), do: timed(timed(work)), else: work)) end)
  end

  defp meet(bug, route, "job", work) do
    {pid, monitor} = spawn_monitor(fn -> meet(bug, route, "process", work) end)
    receive do: ({:DOWN, ^monitor, :process, ^pid, _} -> :ok)
  end

  defp meet(bug, route, door, work) do
    enter(door, work)
    IO.puts(:stderr, "#{bug} did not fail")
  catch
    kind, reason ->
      trace = __STACKTRACE__
      error = Exception.normalize(kind, reason, trace)
      {type, message} = if kind == :error, do: {to_string(error.__struct__), Exception.message(error)}, else: {to_string(kind), Exception.format_exit(reason)}
      span = if door == "http", do: route, else: "#{door} #{route}"
      kind = if door == "http", do: 2, else: 1
      fields = [bug: bug, type: type, message: message, stack: Exception.format_stacktrace(trace), span: span]
      IO.puts("{" <> Enum.map_join(fields, ",", fn {key, text} -> "\"#{key}\":#{quoted(text)}" end) <> ",\"kind\":#{kind}}")
  end

  defp quoted(text), do: "\"" <> for(<<letter::utf8 <- text>>, into: "", do: escaped(letter)) <> "\""
  defp escaped(?"), do: "\\\""
  defp escaped(?\\), do: "\\\\"
  defp escaped(letter) when letter < 32, do: "\\u" <> String.pad_leading(Integer.to_string(letter, 16), 4, "0")
  defp escaped(letter), do: <<letter::utf8>>
end
