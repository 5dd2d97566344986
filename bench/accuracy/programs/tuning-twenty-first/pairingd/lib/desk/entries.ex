defmodule Desk.Entries do
  alias Clubs.Roster
  alias Desk.Store
  alias Live.{Board, Hall}
  alias Pairing.{Rating, Swiss}
  alias Wire.{Federation, Notation}

  def all(seed) do
    one = fn list -> Enum.at(list, rem(seed, length(list))) end
    player = one.(["Anand", "Ólafsson", "Koneru", "Tal", "Menchik"])
    event = "#{one.(["hastings", "wijk", "reykjavik", "biel"])}-#{2019 + seed}"
    game = "G#{5100 + seed * 41}"
    base = Federation.host()
    folder = "/var/lib/pairingd"
    File.mkdir_p!(folder)
    File.write!("#{folder}/#{game}.ets", "no term")
    for t <- [:results, :points], do: Store.table(t)
    :ets.insert(:results, {player, "won"})
    {:ok, agent} = Agent.start(fn -> %{} end)
    {:ok, ended} = Agent.start(fn -> %{} end)
    Agent.stop(ended)

    [
      {"odd-group-in-one-half",
       fn ->
         Swiss.pair(%Swiss{groups: %{seed => [[player]]}}, seed)
       end},
      {"nobody-free-for-bye",
       fn ->
         Swiss.bye([player], [player])
       end},
      {"three-whites-in-row",
       fn ->
         Swiss.colour(List.duplicate(:white, 2 + rem(seed, 3)))
       end},
      {"rematch-after-correction",
       fn ->
         Swiss.rematch!(player, game, [{player, game}]) #~ Swiss.forbid_rematch!(player, game, [{player, game}])
       end},
      {"abandoned-round-result",
       fn ->
         Swiss.next(%Swiss{round: seed}, :abandoned)
       end},
      {"float-key-misspelt",
       fn ->
         Swiss.float(%Swiss{}, player)
       end},
      {"bonus-absent-for-late-entry",
       fn ->
         Swiss.accelerate([{:ok, %{points: seed}}])
       end},
      {"rating-gap-beyond-float",
       fn ->
         Rating.expected(0, 400_000 + seed * 400)
       end},
      {"class-senior-without-factor",
       fn ->
         Rating.change(one.([:senior, :veteran]), 1, 0.5)
       end},
      {"performance-without-points",
       fn ->
         Rating.performance(0, seed)
       end},
      {"title-below-floor",
       fn ->
         Rating.title(700 + seed)
       end},
      {"best-of-empty-history",
       fn ->
         Rating.best([])
       end},
      {"places-beyond-fifteen",
       fn ->
         Rating.decimal(1.5, 15 + seed)
       end},
      {"captain-not-elected",
       fn ->
         Roster.captain(%Roster{club: event})
       end},
      {"leap-day-has-no-limit",
       fn ->
         Roster.junior?(~D[2010-01-01], ~D[2028-02-29])
       end},
      {"row-with-extra-cell",
       fn ->
         Roster.import_row("#{game};#{player};2100;M") #~ Roster.member_of_row("#{game};#{player};2100;M")
       end},
      {"row-rating-blank",
       fn ->
         Roster.import_row("#{game};#{player};") #~ Roster.member_of_row("#{game};#{player};")
       end},
      {"role-atom-never-made",
       fn ->
         Roster.role("arbiter_of_#{event}_x")
       end},
      {"name-empty-for-initials",
       fn ->
         Roster.initials("")
       end},
      {"email-without-at-sign",
       fn ->
         Roster.email(%{email: "#{String.downcase(player)}.example"})
       end},
      {"sensor-missing-at-table",
       fn ->
         Hall.open(:broken)
       end},
      {"clock-call-too-slow",
       fn ->
         Board.clock(Hall.open(seed))
       end},
      {"resigned-board-stops",
       fn ->
         Board.move(Hall.open(seed), "resign")
       end},
      {"move-on-closed-board",
       fn ->
         (board = Hall.open(seed); GenServer.stop(board); Board.move(board, "e4"))
       end},
      {"standings-too-slow",
       fn ->
         Hall.standings([fn -> Process.sleep(200) end])
       end},
      {"counter-agent-ended",
       fn ->
         Hall.counter(ended, player)
       end},
      {"registry-not-started",
       fn ->
         Hall.subscribe(Hall.Registry, seed)
       end},
      {"agent-key-absent",
       fn ->
         Hall.fetch(agent, game)
       end},
      {"counter-row-missing",
       fn ->
         Store.count(:points, game)
       end},
      {"counter-on-text",
       fn ->
         Store.count(:results, player)
       end},
      {"points-of-stranger",
       fn ->
         Store.points(:points, player)
       end},
      {"table-made-twice",
       fn ->
         Store.table(:results)
       end},
      {"table-of-old-name",
       fn ->
         Store.points(one.([:scores, :tallies]), player)
       end},
      {"mnesia-table-absent",
       fn ->
         Store.persist({:game_result, game, "1-0"})
       end},
      {"backup-not-a-term",
       fn ->
         Store.restore("#{folder}/#{game}.ets")
       end},
      {"backup-not-made",
       fn ->
         Store.restore("#{folder}/#{event}.bak")
       end},
      {"pgn-file-missing",
       fn ->
         Store.pgn("#{folder}/#{event}.pgn")
       end},
      {"token-url-alphabet",
       fn ->
         Store.token("ab-_#{seed}===")
       end},
      {"relay-socket-refused",
       fn ->
         Federation.push(event)
       end},
      {"relay-name-unknown",
       fn ->
         Federation.relay("relay-#{event}.invalid")
       end},
      {"upload-answered-busy",
       fn ->
         Federation.upload(base, String.to_charlist(event)) #~ Federation.publish(base, String.to_charlist(event))
       end},
      {"event-page-not-found",
       fn ->
         Federation.page(base, event)
       end},
      {"event-page-gone-status",
       fn ->
         Federation.page(base, "gone-#{event}")
       end},
      {"piece-in-german",
       fn ->
         Notation.piece(one.(["Sf3", "Dd4", "Tc1"]))
       end},
      {"clock-with-hours",
       fn ->
         Notation.clock("1:0#{rem(seed, 10)}:30")
       end},
      {"move-number-without-dot",
       fn ->
         Notation.number("#{seed + 10} e4")
       end},
      {"codepoints-invalid",
       fn ->
         Notation.chars([0x110000 + seed])
       end},
      {"search-bracket-open",
       fn ->
         Notation.search("#{player} (")
       end}
    ]
  end
end
