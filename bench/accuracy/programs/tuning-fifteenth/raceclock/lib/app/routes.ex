defmodule RaceClock.App.Routes do
  @moduledoc "The steps."
  import RaceClock.App.Values, only: [pick: 2]
  alias RaceClock.Clients.{Http, Upstream}
  alias RaceClock.Entries.Entry
  alias RaceClock.Results.Table
  alias RaceClock.Results.Table.Row
  alias RaceClock.Timing.{Board, Jobs, Mat}

  def all do
    Upstream.start(9730)
    timing() ++ results() ++ entries() ++ clients()
  end

  defp row(v, seconds \\ 2400), do: %Row{bib: v.bib, name: v.runner, seconds: seconds}

  defp timing do
    [
      {"frame-short", "read frame", fn v -> Mat.checked(<<0xA5, 9, v.bib::16>>) end},
      {"frame-sum", "read frame", fn v -> Mat.checked(<<0xA5, 2, v.bib::16, 0xFE>>) end},
      {"code-new", "read passing", fn v -> Mat.passing("#{v.chip},#{pick(v, ["X", "P", "D"])},00:10:11") end},
      {"passing-fields", "read passing", fn v -> Mat.passing("#{v.chip},L,00:10:11,#{v.bib}") end},
      {"signal-lost", "signal", fn v -> Mat.signal(-91 - rem(v.number, 20)) end},
      {"antenna-new", "antenna", fn v -> Mat.antenna(%{}, String.downcase(v.chip)) end},
      {"not-packed", "unpack", fn v -> Mat.unpack("PK" <> v.chip) end},
      {"payload-urlsafe", "payload", fn v -> Mat.payload("ab_-" <> String.slice(v.chip <> "0000", 0, 4)) end},
      {"label-latin", "label", fn v -> Mat.label(<<"M", 0xFC, v.chip::binary>>) end},
      {"lap-unregistered", "lap", fn v -> Board.lap(v.bib, v.millis) end},
      {"leader-none", "leader", fn _ -> Board.leader() end},
      {"gap-unknown", "gap", fn v -> Board.gap(v.bib) end},
      {"reset-unhandled", "reset", fn v -> Board.reset(v.race) end},
      {"job-late", "in time", fn v -> Jobs.in_time(v.race, 20 + rem(v.number, 30)) end},
      {"agent-stopped", "count", fn _ -> Jobs.stopped() end}
    ]
  end

  defp results do
    [
      {"row-unknown-field", "row", fn v -> Table.row(bib: v.bib, club: v.race) end},
      {"class-mixed", "class", fn v -> Table.class(%{row(v) | class: "X#{rem(v.number, 60)}"}) end},
      {"class-letters", "class", fn v -> Table.class(%{row(v) | class: "M" <> pick(v, ["HK", "U23", "PARA"])}) end},
      {"pace-zero", "pace", fn v -> Table.pace(row(v), 0) end},
      {"podium-two", "podium", fn v -> Table.podium([row(v), row(v)]) end},
      {"publish-twice", "publish", fn v -> Table.publish(%{state: :published, race: v.race}) end},
      {"sort-field", "sort", fn v -> Table.sorted([row(v)], pick(v, [:pace, :name, :club])) end},
      {"filter-star", "filter", fn v -> Table.filter([row(v)], "*" <> String.slice(v.runner, 0, 4)) end},
      {"class-empty", "fastest", fn v -> Table.fastest_classes(%{"M#{v.bib}" => []}) end}
    ]
  end

  defp entries do
    [
      {"bib-letter", "read entry", fn v -> Entry.read(%{"id" => v.chip, "born" => "1990-01-01", "bib" => "A#{v.bib}"}) end},
      {"contact-empty", "medical", fn v -> Entry.medical(%{id: v.chip, contact: ""}) end},
      {"reference-empty", "payment", fn v -> Entry.payment(%{id: v.chip, reference: nil}) end},
      {"zone-local", "start", fn v -> Entry.start(v.day, pick(v, ["Europe/Oslo", "Europe/Lisbon", "America/Denver"])) end},
      {"deadline-day", "deadline", fn v -> Entry.deadline(v.day.year, pick(v, [2, 4, 6, 9, 11])) end},
      {"fee-distance", "fee", fn v -> Entry.fee(%{"10K" => %{amount: 2500}}, %{distance: "#{rem(v.number, 40)}K"}) end},
      {"table-gone", "save", fn v -> Entry.save(:entries_of_race, %{bib: v.bib}) end},
      {"mnesia-table", "load", fn v -> Entry.load(v.bib) end}
    ]
  end

  defp clients do
    [
      {"weather-off", "weather", fn v -> Http.weather(v.day) end},
      {"licence-denied", "licence", fn v -> Http.federation(v.bib) end},
      {"club-gateway", "club", fn v -> Http.club(v.race) end},
      {"points-absent", "points", fn v -> Http.points(v.bib) end},
      {"printer-off", "print", fn _ -> Http.printer(9733) end},
      {"seal-key", "seal", fn v -> Http.seal(v.runner, v.chip) end},
      {"secret-unset", "start", fn _ -> Http.secret() end}
    ]
  end
end
