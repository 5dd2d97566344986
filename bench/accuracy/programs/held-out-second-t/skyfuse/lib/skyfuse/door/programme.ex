defmodule Skyfuse.Door.Programme do
  import Skyfuse.Door.Dice
  alias Skyfuse.Firing.{Field, Rack}
  alias Skyfuse.Link.Wire
  alias Skyfuse.Office.Crew
  alias Skyfuse.Safety.Zone
  alias Skyfuse.Show.{Cue, Script}
  alias Skyfuse.Stock.Shells

  defp table do
    table = :ets.new(:lots, [:public])
    :ets.insert(table, {"willow", 3})
    table
  end

  defp field(pins) do
    {:ok, field} = Field.start(pins)
    field
  end

  def all do
    [
      {"cue-two-columns", fn -> Cue.parse("#{int(1, 90)}.5,#{pin()}") end},
      {"cue-time-unit", fn -> Cue.parse("#{int(1, 90)}s,#{pin()},shell") end},
      {"effect-kind", fn -> Cue.kind("fountain #{word()}") end},
      {"effect-nil", fn -> Cue.describe(%Cue{at: 1, pin: pin()}) end},
      {"cue-shift-key", fn -> Cue.shift(%Cue{at: int(1, 90), pin: pin()}, 5) end},
      {"cue-without-pin", fn -> Cue.from_map(%{at: int(1, 90)}) end},
      {"cue-foreign-key", fn -> Cue.from_map(%{at: int(1, 90), pin: pin(), smoke: true}) end},
      {"colour-violet", fn -> Cue.colour(%{colour: Enum.at([:violet, :gold, :white], int(0, 2))}) end},
      {"calibre-huge", fn -> Cue.burst(int(301, 600)) end},
      {"script-missing", fn -> Script.load(pin()) end},
      {"cue-early", fn -> Script.check([%{at: 3}, %{at: -int(1, 900)}]) end},
      {"pin-twice", fn -> (fn p -> Script.unique([p, "a", p]) end).(pin()) end},
      {"script-empty", fn -> Script.length_of([]) end},
      {"section-absent", fn -> Script.section(%{sections: %{finale: 1}}, word()) end},
      {"tempo-zero", fn -> Script.tempo(int(60, 140), 0) end},
      {"track-unset", fn -> Script.music(title: word()) end},
      {"template-unclosed", fn -> Script.render("<%= @title", title: word()) end},
      {"title-nil", fn -> Script.render("<%= 1 %>", title: nil, by: person()) end},
      {"hash-name", fn -> Script.hash(%{algorithm: :sha9, text: word()}) end},
      {"position-beyond", fn -> Script.position([1, 2], int(2, 9)) end},
      {"timecode-minute", fn -> Script.timecode(int(1000, 90000)) end},
      {"note-absent", fn -> Script.zip([pin()], []) end},
      {"pin-unwired", fn -> Field.fire(field(%{}), pin()) end},
      {"ohms-zero", fn -> Field.fire(field(%{"p" => {0, word()}}), "p") end},
      {"continuity-slow", fn -> Field.continuity(field(%{}), pin(), int(5, 30)) end},
      {"field-status", fn -> Field.status(field(%{pin() => 1})) end},
      {"field-gone", fn -> (fn f -> GenServer.stop(f); Field.fire(f, pin()) end).(field(%{})) end},
      {"tube-beyond", fn -> Rack.angle(%{tubes: [%{angle: 80}]}, int(1, 9)) end},
      {"rack-empty", fn -> Rack.spread([]) end},
      {"address-letters", fn -> Rack.address("zz#{int(1, 99)}") end},
      {"address-range", fn -> Rack.frame(int(256, 900), 3) end},
      {"frame-preamble", fn -> Rack.decode(<<int(1, 99), 2, 3>>) end},
      {"module-unknown", fn -> Rack.module_for("Wireless#{int(1, 9999)}x") end},
      {"volley-late", fn -> Rack.volley([int(1, 9)], fn _ -> Process.sleep(200) end) end},
      {"salvo-of-text", fn -> Rack.salvo([1, pin()]) end},
      {"driver-not-loaded", fn -> Rack.ignite(Skyfuse.Firing.Wireless, pin()) end},
      {"wind-high", fn -> Zone.wind!(%{speed: int(13, 30)}, 12) end},
      {"wind-unread", fn -> Zone.wind!(%{gust: int(1, 9)}, 12) end},
      {"crowd-near", fn -> Zone.distance!(int(10, 70), 75) end},
      {"radius-negative", fn -> Zone.radius(-int(1, 90)) end},
      {"bearing-text", fn -> Zone.bearing(%{x: 1, y: 2}, %{x: 1, y: "#{int(1, 9)}"}) end},
      {"anemometer-whole", fn -> Zone.anemometer("WIMWV,#{int(10, 359)}") end},
      {"anemometer-other", fn -> Zone.anemometer("GPGGA,#{int(1, 99)}") end},
      {"gusts-none", fn -> Zone.gusts([]) end},
      {"curfew-format", fn -> Zone.curfew("#{int(10, 12)} pm") end},
      {"day-31", fn -> Zone.day(2026, Enum.at([4, 6, 9, 11], int(0, 3)), 31) end},
      {"start-without-zone", fn -> Zone.starts("2026-07-#{int(10, 28)}T22:00:00") end},
      {"zone-database", fn -> Zone.local(DateTime.from_unix!(int(1, 99_999_999)), "Europe/Lisbon") end},
      {"marshal-silent", fn -> Zone.clear?(%{north: %{clear: true}, south: {:lost, person()}}) end},
      {"range-step", fn -> Zone.allowed(%{from: 1, to: int(2, 9)}, 4) end},
      {"sku-unknown", fn -> Shells.count(table(), pin()) end},
      {"magazine-short", fn -> Shells.take(table(), "willow", int(4, 40)) end},
      {"magazine-unmade", fn -> int(1, 9) && Shells.reset() end},
      {"batch-no-table", fn -> Shells.record(pin(), int(1, 9)) end},
      {"dirty-no-table", fn -> Shells.dirty(pin()) end},
      {"lot-without-net", fn -> Shells.weight(%{count: int(1, 9)}) end},
      {"net-nil", fn -> Shells.weight(%{net: nil, count: int(1, 9)}) end},
      {"label-plain", fn -> Shells.label(pin()) end},
      {"term-cut", fn -> Shells.stored(<<131, 104, int(2, 9)>>) end},
      {"secret-odd", fn -> Shells.secret("ab#{int(1, 9)}") end},
      {"photo-bad", fn -> Shells.photo("#{word()}!=") end},
      {"crate-atom", fn -> Shells.crate("crate_#{pin()}_#{int(1, 999)}") end},
      {"pallet-zero", fn -> Shells.pallets(int(1, 99), 0) end},
      {"class-absent", fn -> Shells.hazard(%{sku: pin()}) end},
      {"office-down", fn -> Wire.permits('/permit/#{int(1, 99)}') end},
      {"beacon-refused", fn -> Wire.beacon(9891) end},
      {"clock-silent", fn -> Wire.silent() end},
      {"hub-unregistered", fn -> Wire.publish(word()) end},
      {"endpoint-space", fn -> Wire.endpoint("http://#{word()} #{int(1, 9)}") end},
      {"query-percent", fn -> Wire.query("name=%Z#{word()}") end},
      {"log-missing", fn -> Wire.stream("/var/log/skyfuse/#{pin()}.log") end},
      {"copy-missing", fn -> Wire.copy("/var/lib/skyfuse/#{pin()}", "/var/lib/skyfuse/backup") end},
      {"radio-busy", fn -> Wire.radio(int(1, 16)) end},
      {"command-absent", fn -> Wire.command(word()) end},
      {"boss-none", fn -> Crew.lead(%Crew.Member{name: person()}) end},
      {"licence-none", fn -> Crew.licence(%Crew.Member{name: person()}) end},
      {"initials-gap", fn -> Crew.initials(String.replace(person(), " ", "  ")) end},
      {"badge-map", fn -> Crew.badge(%{name: person()}) end},
      {"post-absent", fn -> Crew.assign(%{lead: %{}}, String.to_atom(word()), person()) end},
      {"hours-text", fn -> Crew.wages("#{int(1, 12)}", 31) end},
      {"greeting-struct", fn -> Crew.greeting(%Crew.Member{name: person()}) end},
      {"names-nested", fn -> Crew.list([{person(), 1}]) end},
      {"token-parts", fn -> Crew.verify("#{word()}.#{int(1, 99)}") end},
      {"roles-unset", fn -> Crew.roles(%{name: person()}) end},
      {"config-key", fn -> int(1, 2) && Crew.config(:magazine_key) end},
      {"environment-key", fn -> Crew.environment("SKYFUSE_#{String.upcase(word())}") end},
      {"page-none", fn -> Crew.page([person()], 0) end},
      {"pick-none", fn -> int(1, 2) && Crew.pick([]) end},
      {"pattern-star", fn -> Crew.pattern("*#{word()}") end},
      {"export-number", fn -> Crew.export([[pin(), int(1, 99)]]) end},
      {"latin-kanji", fn -> Crew.latin("#{word()} 花火") end}
    ]
  end
end
