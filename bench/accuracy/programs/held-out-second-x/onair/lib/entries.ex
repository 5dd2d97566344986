defmodule OnAir.Entries do
  import OnAir.Deal
  alias OnAir.Music.{Library, Rotation, Track}
  alias OnAir.Playout.{Deck, Hour}
  alias OnAir.Traffic.Spots
  alias OnAir.Desk.Rota
  alias OnAir.Store.Archive
  alias OnAir.Wire.Feeds

  defp track(fields \\ []), do: Library.put(struct!(Track, [id: ref("T"), title: artist()] ++ fields))

  defp deck do
    {:ok, pid} = Deck.start(of(["A", "B", "C"]))
    pid
  end

  def all do
    [
      {"track-not-there", fn -> Rotation.schedule([ref("T")]) end},
      {"plays-table-never-made", fn -> Library.plays(ref("T")) end},
      {"credit-without-artist", fn -> Library.credit(track()) end},
      {"length-in-seconds-only", fn -> Library.minutes(track(length: "#{num(100, 400)}")) end},
      {"length-with-letters", fn -> Library.minutes(track(length: "#{num(1, 9)}:2x")) end},
      {"import-field-surplus", fn -> Library.import(id: ref("T"), title: artist(), isrc: ref("GB")) end},
      {"retag-unknown-key", fn -> Library.retag(track(), :explicit) end},
      {"decade-year-text", fn -> Library.decade(track(year: "#{num(1960, 2020)}")) end},
      {"mood-never-seen", fn -> Library.mood(String.downcase(person())) end},
      {"longest-of-none", fn -> Rotation.longest([]) end},
      {"category-weightless", fn -> Rotation.slots(of([:gold, :retro, :new]), num(1, 6)) end},
      {"rights-missing", fn -> Rotation.allowed(track(tags: ["ie"]), of(~w(uk fr de))) end},
      {"artist-not-in-history", fn -> Rotation.separation([artist()], person()) end},
      {"peak-of-unplaced", fn -> Rotation.peak([]) end},
      {"clock-without-list", fn -> Rotation.clock(%{hour: num(0, 23)}) end},
      {"deck-played-empty", fn -> Deck.play(deck()) end},
      {"deck-cue-unset", fn -> d = deck(); Deck.load(d, []); Deck.cue(d) end},
      {"deck-stopped", fn -> d = deck(); GenServer.stop(d); Deck.eject(d) end},
      {"item-without-length", fn -> Hour.gap([%{title: artist()}]) end},
      {"gain-below-nought", fn -> Hour.gain(-num(1, 60)) end},
      {"start-given-as-text", fn -> Hour.starts("2026-11-0#{num(1, 9)} 10:00", 5) end},
      {"segue-of-nothing", fn -> Hour.segue([]) end},
      {"segue-without-intro", fn -> Hour.segue([%{outro: num(1, 9)}, %{title: artist()}]) end},
      {"jingle-unlisted", fn -> Hour.jingle(:sweeper, ident: artist()) end},
      {"announcement-syntax", fn -> Hour.announce("Now: <%= @title <b>" <> artist(), title: "x") end},
      {"cut-negative", fn -> Hour.cut([1], -num(1, 30)) end},
      {"nest-leaf", fn -> Hour.nest(%{children: [%{title: artist()}]}) end},
      {"order-date-short", fn -> Spots.book(%{"client" => person(), "from" => "2026-#{num(1, 9)}-1"}) end},
      {"campaign-ends-early", fn -> Spots.book(%{"client" => person(), "from" => "2026-11-2#{num(0, 9)}", "until" => "2026-11-01"}) end},
      {"share-of-no-spots", fn -> Spots.share([], []) end},
      {"invoice-columns", fn -> Spots.invoice("#{person()};12.5") end},
      {"category-code-unknown", fn -> Spots.category(of(~w(D E F X))) end},
      {"discount-too-deep", fn -> Spots.discount(num(51, 99)) end},
      {"break-hour-unplanned", fn -> Spots.slot(%{}, num(0, 23)) end},
      {"aired-never-counted", fn -> Spots.discrepancy(num(1, 9), 2) end},
      {"proof-not-base64", fn -> Spots.proof(person() <> "?") end},
      {"proof-not-a-term", fn -> Spots.proof(Base.encode64(artist())) end},
      {"show-unhosted", fn -> Rota.presenter(%{title: artist()}) end},
      {"host-unnamed", fn -> Rota.presenter(%{hosts: [%{id: num(1, 99)}]}) end},
      {"shift-hour-only", fn -> Rota.shift("#{num(10, 20)}", "22:00:00") end},
      {"swap-absent", fn -> Rota.swap(%{mon: person()}, String.to_atom(of(~w(tue wed thu))), :fri) end},
      {"request-verb-unknown", fn -> Rota.request("/skip " <> artist()) end},
      {"vote-in-words", fn -> Rota.request("/vote " <> of(~w(two three seven))) end},
      {"phone-a-number", fn -> Rota.mask(num(70_000_000, 79_999_999)) end},
      {"filter-unbalanced", fn -> Rota.filter(person(), "(" <> artist()) end},
      {"door-refused", fn -> Rota.permit(%{name: person(), role: :guest}, :studio) end},
      {"greet-nameless", fn -> Rota.greet(%{name: nil}) end},
      {"shout-a-charlist", fn -> Rota.shout(String.to_charlist(artist())) end},
      {"tape-absent", fn -> Archive.read(ref("tape") <> ".wav") end},
      {"rotate-without-old", fn -> Archive.rotate(Archive.write(ref("log"), "x")) end},
      {"tape-not-zipped", fn -> Archive.tape(Archive.write(ref("z"), artist())) end},
      {"as-run-short", fn -> Archive.as_run("2026-11-01|" <> ref("T")) end},
      {"as-run-time-only", fn -> Archive.as_run("10:0#{num(0, 9)}|#{ref("T")}|ok") end},
      {"setting-missing", fn -> Archive.setting(of([:transmitter, :loudness, :delay])) end},
      {"station-unset", fn -> Archive.station() end},
      {"rule-variable", fn -> Archive.eval("1 + #{String.downcase(person())}") end},
      {"log-table-absent", fn -> Archive.transaction(:as_run, ref("T")) end},
      {"temperature-with-unit", fn -> Feeds.temperature(person()) end},
      {"bulletin-late", fn -> Feeds.bulletin(num(1, 99)) end},
      {"encoder-refuses", fn -> Feeds.encoder(of([9720, 9724])) end},
      {"rds-port-closed", fn -> Feeds.rds(artist()) end},
      {"uri-with-space", fn -> Feeds.uri("http://#{person()} radio/") end},
      {"uri-without-host", fn -> Feeds.uri("/live/" <> artist()) end},
      {"probe-late", fn -> Feeds.probe(num(5, 15)) end},
      {"mount-without-slash", fn -> Feeds.mount(artist()) end}
    ]
  end
end
