defmodule Main do
  alias Parcel.{Depot, Hub, Tracking}

  defp pick(seed, of), do: Enum.at(of, rem(seed, length(of)))

  def bugs(seed) do
    {:ok, depot} = Depot.start(%{"A" => []})
    parcel = %Tracking{number: "P9", weight: 31 + seed, to: nil}

    [
      {"parcel-of-last-year", "GET /parcels", fn -> Tracking.fetch!("P#{900 + seed}") end},
      {"label-without-address", "GET /labels", fn -> Tracking.label("P2") end},
      {"postage-before-weighing", "GET /postage", fn -> Tracking.postage("P2") end},
      {"no-event-yet", "GET /events", fn -> Tracking.last_event(Tracking.fetch!("P1")) end},
      {"status-of-customs", "GET /status", fn -> Tracking.status({:held, "customs-#{seed}"}) end},
      {"zip-with-letters", "GET /zones", fn -> Tracking.zone("10#{seed} AB") end},
      {"window-with-dash", "POST /windows", fn -> Tracking.window("09:00–1#{rem(seed, 10)}:00") end},
      {"window-in-words", "POST /windows/words", fn -> Tracking.window("#{pick(seed, ["noon", "nine", "late"])}-18:00") end},
      {"too-heavy-in-grams", "POST /hubs", fn -> Hub.accept!("AMS", parcel) end},
      {"hub-closed", "POST /hubs/open", fn -> Hub.accept!(pick(seed, ["EIN", "GRQ", "MST"]), %{weight: 1}) end},
      {"rate-of-new-size", "GET /rates", fn -> Hub.rate(%{small: 4, large: 9}, pick(seed, [:tiny, :medium, :huge])) end},
      {"surcharge-of-new-size", "GET /surcharges", fn -> Hub.surcharge([small: 1], pick(seed, [:tiny, :medium, :huge])) end},
      {"no-vans-on-sunday", "GET /vans", fn -> Hub.per_van(40 + seed, seed - seed) end},
      {"van-beyond-fleet", "POST /vans", fn -> Hub.load([:v1, :v2], 2 + seed) end},
      {"manifest-not-there", "GET /manifests", fn -> Hub.manifest(System.get_env("PREFIX"), "2026-05-1#{rem(seed, 10)}") end},
      {"grams-with-point", "POST /rows", fn -> Hub.totals(["P1;200", "P2;1#{seed}.5"]) end},
      {"row-without-grams", "POST /rows", fn -> Hub.totals(["P1;200", "P#{seed}"]) end},
      {"carrier-not-known", "GET /carriers", fn -> Hub.sort_code("carrier_#{seed}_x") end},
      {"carrier-not-reached", "POST /carriers", fn -> Hub.connect(9500 + seed) end},
      {"shelves-all-gone", "GET /shelves", fn -> Hub.first_free([]) end},
      {"hook-without-url", "POST /hooks", fn -> Hub.notify([uri: seed], :delivered) end},
      {"shelf-not-in-depot", "POST /depots", fn -> Depot.store(depot, seed, pick(seed, ["B", "C", "D"])) end},
      {"audit-too-slow", "POST /audits", fn -> Depot.audit(elem(Depot.start(%{}), 1)) end}
    ]
  end

  defp timed(name, work) do
    start = System.monotonic_time()
    result = work.()
    Process.put({:took, name}, System.monotonic_time() - start)
    result
  end

  defp in_transaction(work) do
    result = work.()
    {:committed, result}
  end

  defp layered(name, work) do
    case System.get_env("WRAP") do
      "timed" -> timed(name, work)
      "both" -> in_transaction(fn -> timed(name, work) end)
      _ -> work.()
    end
  end

  defp quoted(text) do
    escaped =
      for <<c::utf8 <- text>>, into: "" do
        cond do
          c in [?", ?\\] -> <<?\\, c>>
          c < 32 -> "\\u" <> (c |> Integer.to_string(16) |> String.pad_leading(4, "0"))
          true -> <<c::utf8>>
        end
      end

    "\"" <> escaped <> "\""
  end

  defp report(bug, span, kind, exception, trace) do
    fields = [bug: bug, type: to_string(exception.__struct__), message: Exception.message(exception), stack: Exception.format_stacktrace(trace), span: span]
    body = Enum.map_join(fields, ",", fn {key, value} -> "\"#{key}\":#{quoted(value)}" end)
    IO.puts("{#{body},\"kind\":#{kind}}")
  end

  defp meet({bug, route, work}, span, kind) do
    layered(route, work)
  rescue
    exception -> report(bug, span, kind, exception, __STACKTRACE__)
  end

  defp plug(conn, []), do: meet(conn, elem(conn, 1), 2)
  defp plug(conn, [name | rest]), do: conn |> plug(rest) |> then(&{name, &1})

  def main do
    Logger.configure(level: :none)
    seed = String.to_integer(System.get_env("SEED"))

    for bug <- bugs(seed) do
      resource = bug |> elem(1) |> String.split("/") |> Enum.at(1)

      case System.get_env("DOOR") do
        "http" -> plug(bug, [:request_id, :session, :router])
        "job" -> Task.await(Task.async(fn -> meet(bug, "job #{resource}", 5) end))
        _ -> meet(bug, "parcelctl", 1)
      end
    end
  end
end
