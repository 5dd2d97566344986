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
      {"cue-two-columns", fn -> {:ok, Cue.parse("#{int(1, 90)}.5,#{pin()}")} end},
      {"cue-time-unit", fn -> {:ok, Cue.parse("#{int(1, 90)}s,#{pin()},shell")} end},
      {"effect-kind", fn -> {:ok, Cue.kind("fountain #{word()}")} end},
      {"effect-nil", fn -> {:ok, Cue.describe(%Cue{at: 1, pin: pin()})} end},
      {"cue-shift-key", fn -> {:ok, Cue.shift(%Cue{at: int(1, 90), pin: pin()}, 5)} end},
      {"colour-violet", fn -> {:ok, Cue.colour(%{colour: Enum.at([:violet, :gold, :white], int(0, 2))})} end},
      {"calibre-huge", fn -> {:ok, Cue.burst(int(301, 600))} end},
      {"script-missing", fn -> {:ok, Script.load(pin())} end},
      {"cue-early", fn -> {:ok, Script.check([%{at: 3}, %{at: -int(1, 900)}])} end},
      {"script-empty", fn -> {:ok, Script.length_of([])} end},
      {"tempo-zero", fn -> {:ok, Script.tempo(int(60, 140), 0)} end},
      {"track-unset", fn -> {:ok, Script.music(title: word())} end},
      {"template-unclosed", fn -> {:ok, Script.render("<%= @title", title: word())} end},
      {"hash-name", fn -> {:ok, Script.hash(%{algorithm: :sha9, text: word()})} end},
      {"timecode-minute", fn -> {:ok, Script.timecode(int(1000, 90000))} end},
      {"note-absent", fn -> {:ok, Script.zip([pin()], [])} end},
      {"pin-unwired", fn -> {:ok, Field.fire(field(%{}), pin())} end},
      {"continuity-slow", fn -> {:ok, Field.continuity(field(%{}), pin(), int(5, 30))} end},
      {"field-gone", fn -> {:ok, (fn f -> GenServer.stop(f); Field.fire(f, pin()) end).(field(%{}))} end},
      {"rack-empty", fn -> {:ok, Rack.spread([])} end},
      {"address-range", fn -> {:ok, Rack.frame(int(256, 900), 3)} end},
      {"frame-preamble", fn -> {:ok, Rack.decode(<<int(1, 99), 2, 3>>)} end},
      {"module-unknown", fn -> {:ok, Rack.module_for("Wireless#{int(1, 9999)}x")} end},
      {"volley-late", fn -> {:ok, Rack.volley([int(1, 9)], fn _ -> Process.sleep(200) end)} end},
      {"wind-high", fn -> {:ok, Zone.wind!(%{speed: int(13, 30)}, 12)} end},
      {"wind-unread", fn -> {:ok, Zone.wind!(%{gust: int(1, 9)}, 12)} end},
      {"radius-negative", fn -> {:ok, Zone.radius(-int(1, 90))} end},
      {"bearing-text", fn -> {:ok, Zone.bearing(%{x: 1, y: 2}, %{x: 1, y: "#{int(1, 9)}"})} end},
      {"anemometer-whole", fn -> {:ok, Zone.anemometer("WIMWV,#{int(10, 359)}")} end},
      {"gusts-none", fn -> {:ok, Zone.gusts([])} end},
      {"day-31", fn -> {:ok, Zone.day(2026, Enum.at([4, 6, 9, 11], int(0, 3)), 31)} end},
      {"start-without-zone", fn -> {:ok, Zone.starts("2026-07-#{int(10, 28)}T22:00:00")} end},
      {"zone-database", fn -> {:ok, Zone.local(DateTime.from_unix!(int(1, 99_999_999)), "Europe/Lisbon")} end},
      {"marshal-silent", fn -> {:ok, Zone.clear?(%{north: %{clear: true}, south: {:lost, person()}})} end},
      {"range-step", fn -> {:ok, Zone.allowed(%{from: 1, to: int(2, 9)}, 4)} end},
      {"sku-unknown", fn -> {:ok, Shells.count(table(), pin())} end},
      {"magazine-unmade", fn -> {:ok, int(1, 9) && Shells.reset()} end},
      {"dirty-no-table", fn -> {:ok, Shells.dirty(pin())} end},
      {"net-nil", fn -> {:ok, Shells.weight(%{net: nil, count: int(1, 9)})} end},
      {"label-plain", fn -> {:ok, Shells.label(pin())} end},
      {"photo-bad", fn -> {:ok, Shells.photo("#{word()}!=")} end},
      {"pallet-zero", fn -> {:ok, Shells.pallets(int(1, 99), 0)} end},
      {"beacon-refused", fn -> {:ok, Wire.beacon(9891)} end},
      {"clock-silent", fn -> {:ok, Wire.silent()} end},
      {"hub-unregistered", fn -> {:ok, Wire.publish(word())} end},
      {"log-missing", fn -> {:ok, Wire.stream("/var/log/skyfuse/#{pin()}.log")} end},
      {"radio-busy", fn -> {:ok, Wire.radio(int(1, 16))} end},
      {"command-absent", fn -> {:ok, Wire.command(word())} end},
      {"boss-none", fn -> {:ok, Crew.lead(%Crew.Member{name: person()})} end},
      {"licence-none", fn -> {:ok, Crew.licence(%Crew.Member{name: person()})} end},
      {"initials-gap", fn -> {:ok, Crew.initials(String.replace(person(), " ", "  "))} end},
      {"badge-map", fn -> {:ok, Crew.badge(%{name: person()})} end},
      {"hours-text", fn -> {:ok, Crew.wages("#{int(1, 12)}", 31)} end},
      {"greeting-struct", fn -> {:ok, Crew.greeting(%Crew.Member{name: person()})} end},
      {"names-nested", fn -> {:ok, Crew.list([{person(), 1}])} end},
      {"token-parts", fn -> {:ok, Crew.verify("#{word()}.#{int(1, 99)}")} end},
      {"config-key", fn -> {:ok, int(1, 2) && Crew.config(:magazine_key)} end},
      {"environment-key", fn -> {:ok, Crew.environment("SKYFUSE_#{String.upcase(word())}")} end},
      {"page-none", fn -> {:ok, Crew.page([person()], 0)} end},
      {"pick-none", fn -> {:ok, int(1, 2) && Crew.pick([])} end},
      {"export-number", fn -> {:ok, Crew.export([[pin(), int(1, 99)]])} end},
      {"latin-kanji", fn -> {:ok, Crew.latin("#{word()} 花火")} end}
    ]
  end
end
