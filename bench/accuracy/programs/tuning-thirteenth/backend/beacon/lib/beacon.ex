defmodule Beacon do
  @moduledoc "Meets each fault of the service once, through the door that ENTRY names."

  def main do
    seed = String.to_integer(System.fetch_env!("SEED"))
    :rand.seed(:exsss, {seed, 3, 7})
    wraps = String.to_integer(System.get_env("WRAP", "0"))
    {:ok, _} = Beacon.Queue.start_link(wraps)
    for {bug, action, params} <- faults(), do: enter(System.get_env("ENTRY"), wraps, bug, action, params)
  end

  defp enter("http", wraps, bug, action, params) do
    plugs = Enum.take([Beacon.RequestId, Beacon.Session], wraps)

    Task.await(
      Task.async(fn ->
        try do
          Beacon.Pipeline.call(%{action: action, params: params}, plugs)
        catch
          kind, reason -> Beacon.Telemetry.record(bug, kind, reason, __STACKTRACE__)
        end
      end)
    )
  end

  defp enter("job", _wraps, bug, action, params), do: GenServer.call(Beacon.Queue, {:run, bug, action, params})

  defp enter(nil, _wraps, bug, action, params) do
    apply(Beacon.Api, action, [params])
  rescue
    e -> Beacon.Telemetry.record(bug, :error, e, __STACKTRACE__)
  end

  defp below(limit), do: :rand.uniform(limit)
  defp pick(of), do: Enum.random(of)
  defp id(prefix), do: "#{prefix}-#{1000 + below(90_000)}"

  defp faults do
    [
      {"device-never-claimed", :label, %{device: %{name: id("D"), battery: below(99)}}},
      {"payload-of-version-one", :ingest, %{text: "v1;#{id("D")}"}},
      {"value-with-fraction", :ingest, %{text: "v2;#{id("D")};#{below(90)}.#{below(9)}"}},
      {"payload-without-value", :ingest, %{text: "v2;#{id("D")}"}},
      {"alarm-of-new-sensor", :ingest, %{text: "v2;#{id("D")};#{below(90)}", kind: pick([:noise, :dust, :light])}},
      {"chart-of-new-sensor", :chart, %{readings: [{:humidity, 3}, {pick([:noise, :dust, :light]), below(90)}]}},
      {"battery-not-known", :battery, %{text: pick(["n/a", "low", "full"]) <> "%"}},
      {"mode-of-next-release", :mode, %{word: pick(["eco", "storm", "ferry"]) <> "_#{below(90)}"}},
      {"firmware-not-uploaded", :update, %{model: id("M")}},
      {"certificate-not-issued", :certificate, %{serial: id("S")}},
      {"rename-of-removed-device", :rename, %{devices: %{}, id: id("D")}},
      {"seen-in-local-form", :seen, %{day: "#{below(28)}.#{below(12)}.2031"}},
      {"installed-on-the-31st", :installed, %{day: "203#{below(9)}-0#{pick([4, 6, 9])}-31"}},
      {"gateway-off", :probe, %{port: 1 + below(8)}},
      {"average-of-silent-day", :average, %{values: []}},
      {"peak-of-frozen-day", :peak, %{values: [-below(9), -below(9)]}},
      {"snoozed-for-hours", :step, %{state: {:snoozed, 60 + below(600)}}},
      {"pattern-not-closed", :pattern, %{text: "#{id("D")}[a-"}},
      {"place-with-coordinates", :text, %{alarm: %{value: below(90), place: %{lat: below(90), lon: below(90)}}}},
      {"over-quota", :charge, %{tenant: id("T"), used: 1000 + below(9000)}},
      {"channel-not-installed", :push, %{channel: pick([Beacon.Channels.Pager, Beacon.Channels.Fax])}},
      {"nobody-on-duty", :deliver, %{slot: below(90)}},
      {"quiet-hours-in-words", :quiet, %{settings: %{from: "#{below(12)} o'clock"}}},
      {"contact-without-name", :escalate, %{contacts: [[name: "Ada"], [level: below(9)]]}}
    ]
  end
end
