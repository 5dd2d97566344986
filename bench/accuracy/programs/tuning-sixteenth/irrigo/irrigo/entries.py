"""Span, kind of span and what is asked."""
import datetime

from irrigo.api import handlers
from irrigo.core import config, security
from irrigo.services import planning, reports
from irrigo.services.network import Pipe


def loop(names):
    first = Pipe(names[0])
    last = Pipe(names[1], [first])
    first.feeds.append(last)
    return first


ENTRIES = [
    ("GET /crops/demand", 2, lambda api, v: api.crop_demand(v.crop(), 4.2)),
    ("GET /crops/stage", 2, lambda api, v: api.crop_stage("maize" if v.number() % 2 else "tomato", "heading")),
    ("GET /crops/stage", 2, lambda api, v: api.crop_stage("barley", "heading")),
    ("GET /fields/status", 2, lambda api, v: api.field_status("lot-%d" % v.number(), 12)),
    ("POST /watering", 2, lambda api, v: (api.fields.save("z%d" % v.number(), 0, "maize"), api.watering(api.store.query("select name from field where area = 0")[0]["name"], v.number()))),
    ("GET /soil", 2, lambda api, v: api.soil(v.number(60, 80), v.number(45, 70))),
    ("GET /variability", 2, lambda api, v: api.variability([v.number()])),
    ("weather.sync", 1, lambda api, v: handlers.WeatherClient("http://127.0.0.1:9550").rain(v.word(), 3)),
    ("weather.sync", 1, lambda api, v: api.rain("html", 3)),
    ("weather.sync", 1, lambda api, v: api.rain("dry", 2)),
    ("weather.alerts", 1, lambda api, v: api.alerts(v.word())),
    ("GET /valves/kind", 2, lambda api, v: api.valve_kind("V-%d" % v.number(100000, 200000))),
    ("GET /valves/kind", 2, lambda api, v: (api.valves.valves.add("K-%d" % v.number(1, 9), "f", v.word()), api.valve_kind(api.store.query("select code from valve where code like 'K-%'")[0]["code"]))),
    ("GET /fields/valve", 2, lambda api, v: api.first_valve(v.word())),
    ("POST /valves/open", 2, lambda api, v: api.open_valve("V-%d" % v.number(), "fault" if v.number() % 2 else "closing")),
    ("POST /valves/drain", 2, lambda api, v: api.drain_valve("V-%d" % v.number(), "closed")),
    ("meter.read", 1, lambda api, v: api.meter(9554)),
    ("meter.decode", 1, lambda api, v: api.read_register(bytes(v.number(2, 5)))),
    ("command.push", 1, lambda api, v: api.command(v.word())),
    ("POST /reserve", 2, lambda api, v: api.reserve(v.word(), 19990, v.number())),
    ("POST /login", 2, lambda api, v: api.login(security.issue(v.person(), -v.number(5, 900)))),
    ("POST /webhook", 2, lambda api, v: api.webhook(security.issue(v.person(), 5), "9a8c3bd0a9e24d7d8f0c55aa10e2b1c7")),
    ("DELETE /farms", 2, lambda api, v: api.delete_farm(["operator"], v.word())),
    ("GET /losses", 2, lambda api, v: api.losses(loop([v.word(), v.word()]))),
    ("GET /pressure", 2, lambda api, v: api.pressure(["%dx2" % v.number(), "40x4"], 30)),
    ("GET /pressure", 2, lambda api, v: api.pressure(["%d" % v.number()], 30)),
    ("zones.merge", 1, lambda api, v: api.zones({v.word(): None, "b": 1, "c": 2})),
    ("POST /meters", 2, lambda api, v: api.upload(("farm;litres\n%s Müller;%d\n" % (v.word(), v.number())).encode("latin-1"))),
    ("GET /bill", 2, lambda api, v: api.bill(v.number(), {"base": v.number()})),
    ("billing.summary", 1, lambda api, v: api.bill_summary([{"farm": v.word(), "amount": v.number()}])),
    ("GET /stale", 2, lambda api, v: api.stale(datetime.datetime.combine(v.day(), datetime.time(4)), handlers.now())),
    ("holidays.import", 1, lambda api, v: api.holidays([v.day().strftime("%m/%d/%Y")])),
    ("backup", 1, lambda api, v: handlers.lock_and_write("fields-%d.db" % v.number())),
    ("startup", 1, lambda api, v: handlers.boot({"site": v.word(), "pumps": v.number(100, 900), "pressure": 2})),
    ("startup", 1, lambda api, v: config.site_key()),
    ("startup", 1, lambda api, v: config.load_zones("zones:\n  - name: %s\n  pumps: [1, 2\n" % v.word())),
    ("plan.enqueue", 1, lambda api, v: planning.enqueue([v.word() for _ in range(5)])),
    ("plan.next", 1, lambda api, v: planning.next_run("*/5 %d * *" % v.number(1, 20), handlers.now())),
    ("calendar.import", 1, lambda api, v: planning.import_calendar(["%s %s" % (v.day(), v.crop())])),
    ("plan.demand", 1, lambda api, v: planning.parallel_demand([{"crop": "maize", "evaporation": None}])),
    ("plan.finish", 1, lambda api, v: (planning.on_finish(v.word(), lambda name: name), planning.finish(list(planning.HOOKS)[-1], v.number()))),
    ("report.daily", 1, lambda api, v: reports.daily({"title": v.word()}, v.number())),
    ("report.season", 1, lambda api, v: reports.season([{"name": v.word(), "owner": None}])),
    ("report.export", 1, lambda api, v: reports.export("exports/%s" % v.day(), v.word() + ".txt", [])),
    ("report.export", 1, lambda api, v: reports.export(".", "season.txt", ["Señor %s" % v.person()])),
    ("report.restore", 1, lambda api, v: reports.restore("archive/%s.txt" % v.word())),
]
