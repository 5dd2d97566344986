import asyncio
import gzip
import io
import os
import zipfile
from datetime import date, datetime

from .gateways import notify, sensors, weather
from .stores import db
from .stores.archive import Archive
from .stores.bridges import BridgeStore
from .stores.surveys import SurveyStore
from .surveys import flow as flows
from .surveys import model, planning
from .util import convert, settings
from .web import handlers

LINK = db.connect()
BRIDGES = BridgeStore(LINK)
SURVEYS = SurveyStore(LINK)
FLOW = flows.SurveyFlow(BRIDGES, SURVEYS)
VAULT = Archive(os.path.join(os.environ["PREFIX"], "vault"))


def known(d):
    number = d.ref("B")
    try:
        return BRIDGES.add(number, "Over the " + d.river(), 3)
    except Exception:
        return number


def draft(d, *elements):
    return model.Survey(d.ref("B"), d.person(), list(elements))


ENTRIES = [
    lambda d: FLOW.open({"bridge": d.ref("B")}),
    lambda d: FLOW.open({"bridge": d.ref("B"), "held": "2026-05-01"}),
    lambda d: FLOW.open({"bridge": known(d), "held": "%02d/0%d/2026" % (d.num(1, 28), d.num(1, 9))}),
    lambda d: BRIDGES.owner_of(d.ref("Z")),
    lambda d: BRIDGES.tolls(),
    lambda d: BRIDGES.spans(known(d)),
    lambda d: [BRIDGES.add("B1", "x"), BRIDGES.add("B1", d.river())],
    lambda d: BRIDGES.add(d.ref("B-"), d.river(), 0),
    lambda d: BRIDGES.add(d.ref("B+"), None),
    lambda d: twice(d.num(1, 900), d.part() + ".jpg"),
    lambda d: SURVEYS.between(d.ref("B"), "2026-01-01", "2026-02-01"),
    lambda d: SURVEYS.average(d.ref("B")),
    lambda d: SURVEYS.record(known(d), "2026-01-0%d" % d.num(1, 9), model.Grade.POOR),
    lambda d: VAULT.report(d.ref("R") + ".txt"),
    lambda d: VAULT.report(VAULT.write(d.ref("R"), ("Br\xfccke %s" % d.river()).encode("latin-1"))),
    lambda d: VAULT.drawings(VAULT.write(d.ref("D"), d.part().encode())),
    lambda d: VAULT.drawings(VAULT.write(d.ref("D"), zipped(d.part()))),
    lambda d: VAULT.readings(VAULT.write(d.ref("G"), b"pl" + d.river().encode())),
    lambda d: sensors.decode(bytes(d.num(2, 9))),
    lambda d: sensors.poll(9720),
    lambda d: sensors.wait(9728),
    lambda d: handlers.strain_of([{"sensor": "s1", "value": 4}, {"sensor": "s1", "value": None}], "s1"),
    lambda d: sensors.calibrated(d.num(1, 9), {"gain": 2}),
    lambda d: handlers.closure(d.ref("B"), "calm-%s" % d.river()),
    lambda d: handlers.closure(d.ref("B"), "storm"),
    lambda d: weather.river_level(d.river()),
    lambda d: weather.flood_alerts(d.river()),
    lambda d: weather.radar("t%d" % d.num(1, 99)),
    lambda d: notify.compose("a@b.example", "Found:\n" + d.part(), ""),
    lambda d: notify.page("{{ bridge }} {{ grade }}", bridge=d.river()),
    lambda d: notify.domain_of(d.person()),
    lambda d: notify.sms(d.part() + " \u2265 4 mm"),
    lambda d: FLOW.submit(model.Survey(d.ref("B"), state=d.of(["submitted", "approved", "void"]))),
    lambda d: FLOW.sign(draft(d)),
    lambda d: FLOW.sign(model.Survey(d.ref("B"))),
    lambda d: FLOW.approve(draft(d), d.person()),
    lambda d: FLOW.regrade(model.Element(d.part(), model.Grade.WORN), 3),
    lambda d: FLOW.regrade(model.Element(d.part(), model.Grade.WORN), d.num(5, 40)),
    lambda d: flows.element(d.part(), d.of(["tired", "fair", "rotten", "good"])),
    lambda d: flows.copy_of({"bridge": d.ref("A")}),
    lambda d: flows.copy_of({"bridge": d.ref("B"), "remarks": d.part()}),
    lambda d: FLOW.visit({"bridge": d.ref("B")}),
    lambda d: FLOW.progress([], []),
    lambda d: FLOW.repair_cost([{"cost": "12.50"}, {"cost": "%d,80" % d.num(10, 900)}]),
    lambda d: FLOW.repair_cost([{"cots": d.num(1, 90)}]),
    lambda d: FLOW.release(),
    lambda d: loop(d),
    lambda d: model.limit_for("%s%d" % (d.of(["HA", "HB", "SV"]), d.num(10, 90))),
    lambda d: handlers.due(date(2026, 1, 31), d.of([1, 3, 5, 8])),
    lambda d: planning.overdue({"due": datetime(2026, 1, d.num(1, 28))}),
    lambda d: planning.route([{"priority": 1, "at": d.river()}, {"priority": 1, "at": d.river()}]),
    lambda d: planning.pair([d.person(), d.person(), d.person()]),
    lambda d: planning.span_share(d.num(10, 99), 0),
    lambda d: asyncio.run(planning.probe_within(0.02)),
    lambda d: handlers.current_user({"Host": d.river()}),
    lambda d: handlers.current_user({"Authorization": d.ref("tok")}),
    lambda d: handlers.session(d.person() + ".abcdef"),
    lambda d: handlers.survey_id(d.ref("5f")),
    lambda d: handlers.page_of({"page": d.of(["two", "last", "next", "all"])}),
    lambda d: handlers.upload(d.part() + ".tif", d.num(26_000_000, 90_000_000)),
    lambda d: handlers.export([{"bridge": d.ref("B"), "grade": d.num(1, 4)}]),
    lambda d: handlers.render({"held": date(2026, 1, d.num(1, 28))}),
    lambda d: settings.database_url(settings.read("[%s]\na=1" % d.river())),
    lambda d: settings.workers(settings.read("[pool]\nworkers=%d" % d.num(33, 400))),
    lambda d: settings.secret(),
    lambda d: settings.load_backend("spanwatch_%s:Backend" % d.river().lower()),
    lambda d: settings.thresholds("thresholds:\n\tcrack: %d" % d.num(1, 9)),
    lambda d: settings.thresholds("# nothing yet"),
]


def zipped(name):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as bundle:
        bundle.writestr(name, "x")
    return buffer.getvalue()


def twice(survey, name):
    for _ in range(2):
        SURVEYS.attach(survey, name)


def approve_own(d):
    survey = draft(d, model.Element(d.part(), model.Grade.SOUND))
    FLOW.submit(survey)
    FLOW.approve(survey, survey.surveyor)


def loop(d):
    node = {"name": d.part(), "parts": []}
    node["parts"].append(node)
    return flows.descend(node)
