defmodule Riddlehall.Entries do
  import Riddlehall.Support.Draw, only: [int: 2, one: 1]

  alias Riddlehall.Booking.{Desk, Table}
  alias Riddlehall.Devices.{Bulb, DoorLock, Lights, Strip}
  alias Riddlehall.Gateway.Http
  alias Riddlehall.Rooms.{Clock, Riddles}

  @hub "http://127.0.0.1:9965"

  defp room, do: one(~w(crypt attic vault submarine lab)) <> "-#{int(1, 40)}"

  def all do
    [
      {"clock-unset", "clock remaining", fn -> Clock.remaining(%Clock{room: room()}, int(1, 50)) end},
      {"teams-none", "clock share", fn -> Clock.share(int(100, 900), []) end},
      {"finish-text", "clock finish", fn -> Clock.finish("2026-01-#{int(10, 28)}", ~N[2026-01-31 10:00:00]) end},
      {"opening-dot", "clock opening", fn -> Clock.opening("#{int(10, 22)}.30") end},
      {"day-thirty", "clock day", fn -> Clock.day(int(2020, 2027), 2, int(30, 31)) end},
      {"zone-database", "clock zone", fn -> Clock.in_zone(~U[2026-01-01 10:00:00Z], one(["Europe/Prague", "Asia/Seoul"])) end},
      {"phase-overtime", "clock phase", fn -> Clock.phase(int(61, 99)) end},
      {"bonus-low", "clock bonus", fn -> Clock.bonus(int(1, 60)) end},
      {"clock-field", "clock extend", fn -> Clock.extend(%Clock{}, [{one([:paused, :frozen, :skipped]), true}]) end},
      {"clock-elapsed", "clock tick", fn -> Clock.tick(Map.from_struct(%Clock{room: room()})) end},
      {"hint-exhausted", "riddle hint", fn -> Riddles.hint(%{hints: ["a"]}, int(1, 9)) end},
      {"solutions-none", "riddle solve", fn -> Riddles.solve(room(), []) end},
      {"code-word", "riddle code", fn -> Riddles.code(one(["open", "12a", "7 7"])) end},
      {"weight-new", "riddle weight", fn -> Riddles.weight(one(["insane", "kids", "expert"])) end},
      {"total-none", "riddle total", fn -> Riddles.total([]) end},
      {"weightless", "riddle hardest", fn -> Riddles.hardest([%{id: int(1, 99), level: 3}]) end},
      {"kind-atom", "riddle kind", fn -> Riddles.kind("puzzle_of_#{int(100, 9999)}") end},
      {"order-gone", "riddle order", fn -> Riddles.order([], int(1, 99)) end},
      {"theme-nil", "riddle theme", fn -> Riddles.theme(%{theme: nil, id: room()}) end},
      {"secret-odd", "riddle decode", fn -> Riddles.decode("ABC#{one(["G1", "ZZ9", "x"])}") end},
      {"pattern-open", "riddle pattern", fn -> Riddles.pattern(one(["(key", "[lock", "box{2,1}"])) end},
      {"locks-blank", "riddle locks", fn -> Riddles.locks("4--#{int(1, 9)}") end},
      {"title-bytes", "riddle title", fn -> Riddles.title(<<"T", int(160, 250), "x">>) end},
      {"pack-plus", "riddle pack", fn -> Riddles.pack(int(1, 99)) end},
      {"room-param", "desk reserve", fn -> Desk.reserve(%{"people" => "#{int(1, 8)}"}) end},
      {"people-word", "desk reserve", fn -> Desk.reserve(%{"room" => room(), "people" => one(["four", "2+1", "six "])}) end},
      {"people-many", "desk reserve", fn -> Desk.reserve(%{"room" => room(), "people" => "#{int(9, 40)}"}) end},
      {"voucher-param", "desk voucher", fn -> Desk.voucher(%{"room" => room()}) end},
      {"cancel-played", "desk cancel", fn -> Desk.cancel(%{id: int(1, 999), state: :played}) end},
      {"price-room", "desk price", fn -> Desk.price(%{"crypt" => 90}, room()) end}, #~ {"price-room", "desk price", fn -> Desk.fee(%{"crypt" => 90}, room()) end},
      {"discount-text", "desk discount", fn -> Desk.discount(int(50, 200), "#{int(5, 50)}%") end},
      {"receipt-key", "desk receipt", fn -> Desk.receipt(room: room(), people: int(1, 8)) end},
      {"slot-taken", "desk slot", fn -> Desk.overlap!(room(), [18, 19, 20], int(18, 20)) end},
      {"team-blank", "desk team", fn -> Desk.team("") end},
      {"contact-nil", "desk mail", fn -> Desk.mail(%{name: room()}) end},
      {"name-single", "desk name", fn -> Desk.first_name(one(["Cher", "Ana Lu Paz", "Plato"])) end},
      {"amount-whole", "desk amount", fn -> Desk.amount("#{int(20, 99)}") end},
      {"month-thirteen", "desk month", fn -> Desk.month(Enum.to_list(1..int(3, 11))) end},
      {"table-twice", "table open", fn -> for _ <- 1..2, do: Table.open(:scores) end},
      {"table-gone", "table put", fn -> Table.put(:highscores, room(), int(1, 99)) end},
      {"counter-new", "table count", fn -> Table.open(:visits) |> Table.count(room()) end},
      {"mnesia-down", "table stored", fn -> Table.stored(:guests, int(1, 99)) end},
      {"lock-pin", "lock open", fn -> lock(fn pid, room -> DoorLock.open(pid, room, one(["12a", "door", "7-7"])) end) end},
      {"lock-silent", "lock ping", fn -> lock(fn pid, room -> DoorLock.ping(pid, room) end) end},
      {"lock-unregistered", "lock state", fn -> DoorLock.state(one([:lock_crypt, :lock_attic, :lock_lab])) end},
      {"strip-dim", "lights scene", fn -> Lights.scene([%Strip{id: room(), leds: int(1, 60)}], 50) end},
      {"dim-above", "lights scene", fn -> Lights.scene([%Bulb{id: 1}], int(101, 255)) end},
      {"driver-old", "lights driver", fn -> Lights.driver(one([Riddlehall.Devices.Dali, Riddlehall.Devices.Dmx]), int(1, 9)) end},
      {"blend-minus", "lights blend", fn -> Lights.blend(int(1, 9), int(10, 99)) end},
      {"frame-cut", "lights frame", fn -> Lights.frame(<<1, 0, 200, int(1, 99)>>) end},
      {"colour-new", "lights colour", fn -> Lights.colour(one(["teal", "amber", "violet"])) end},
      {"levels-nil", "lights sum", fn -> Lights.sum([int(1, 9), nil, int(1, 9)]) end},
      {"action-arity", "lights actions", fn -> Lights.apply_all([fn level -> level end]) end},
      {"firmware-blob", "lights firmware", fn -> Lights.firmware(<<131, int(1, 60), 7>>) end},
      {"inflate-plain", "lights inflate", fn -> Lights.inflate("plain #{room()}") end},
      {"layout-file", "lights layout", fn -> Lights.layout("/var/lib/riddlehall/#{room()}.txt") end},
      {"lamp-slow", "lights parallel", fn -> Lights.parallel([int(60, 90)]) end},
      {"hub-down", "weather", fn -> Http.weather("http://127.0.0.1:9966", room()) end},
      {"weather-refused", "weather", fn -> Http.weather(@hub, "locked-#{int(1, 99)}") end},
      {"weather-shape", "weather", fn -> Http.weather(@hub, "plain-#{int(1, 99)}") end},
      {"review-half", "reviews", fn -> Http.reviews(@hub, room()) end},
      {"panel-down", "panel", fn -> Http.panel(9967, room()) end},
      {"query-percent", "query", fn -> Http.query("room=#{one(["%zz", "50%", "%A"])}") end},
      {"address-space", "address", fn -> Http.address("http://hall #{int(1, 9)}.example.org") end},
      {"config-absent", "setting", fn -> Http.setting(:panel_secret) end},
      {"variable-absent", "setting", fn -> Http.variable("RIDDLEHALL_HUB") end},
      {"digest-typo", "sign", fn -> Http.sign("k", room()) end}
    ]
  end

  defp lock(use) do
    room = room()
    {:ok, pid} = DoorLock.start(room)
    use.(pid, room)
  end
end
