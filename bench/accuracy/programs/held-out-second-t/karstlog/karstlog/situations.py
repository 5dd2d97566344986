import asyncio
import io
import threading
import time
import zipfile
from types import SimpleNamespace

from karstlog.archive import books, documents, models
from karstlog.people import access
from karstlog.remote import feeds
from karstlog.rescue import callout
from karstlog.survey import network, shots
from karstlog.web import render


def filled():
    net = network.Network("upper")
    net.tie("e0", "a1")
    return net


def looped():
    net = filled()
    net.tie("a1", "e0")
    return net


def pruned():
    net = filled()
    net.links["zz"] = []
    net.links["zy"] = []
    return net


def unplaced(d):
    net = filled()
    net.stations = {"a1": {"x": d.randint(1, 9)}}
    return net


def merged(d):
    net = filled()
    net.stations = {"a": {"z": d.randint(1, 9)}, "b": {"z": 2}}
    return net.merge(filled())


async def never(team):
    await asyncio.sleep(3)


def zipped():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as folder:
        folder.writestr("plan.svg", "<svg/>")
    return out.getvalue()


def with_cave(d):
    base = books.opened()
    books.add_cave(base, d, 3)
    return base


def with_nick(nick):
    db = models.session()
    models.enlist(db, nick)
    return db


def shot(d, **other):
    return shots.Shot(**{"start": d.station(), "end": d.station(), "tape": 8.1, "compass": 20, "clino": 4, **other})


SITUATIONS = [
    (
        "shot-of-four",
        lambda d: shots.parse_shot(f"{d.station()} {d.station()} 12.1 {d.randint(1, 359)}"),
    ),
    (
        "shot-tape-comma",
        lambda d: shots.parse_shot(f"a b {d.randint(1, 30)},{d.randint(1, 9)} 120 3"),
    ),
    (
        "clino-out",
        lambda d: shots.check_shot(d.cave(), shot(d, clino=d.randint(91, 200))),
    ),
    (
        "loop-of-nothing",
        lambda d: shots.misclosure([]),
    ),
    (
        "backsight-differs",
        lambda d: shots.backsight(d.randint(10, 90), d.randint(10, 90)),
    ),
    (
        "slope-domain",
        lambda d: shots.slope(shot(d, tape=d.randint(20, 90))),
    ),
    (
        "station-unknown",
        lambda d: filled().position(d.station()),
    ),
    (
        "passage-circle",
        lambda d: looped().walk("e0"),
    ),
    (
        "route-none",
        lambda d: filled().route("e0", d.station() + "x"),
    ),
    (
        "links-changed",
        lambda d: pruned().prune(),
    ),
    (
        "station-without-height",
        lambda d: unplaced(d).deepest(),
    ),
    (
        "network-empty",
        lambda d: network.Network(d.cave()).deepest(),
    ),
    (
        "stations-compared",
        lambda d: merged(d),
    ),
    (
        "bounds-of-none",
        lambda d: network.bounding([]),
    ),
    (
        "entrance-beyond",
        lambda d: network.nth_entrance(["a/b"], d.randint(3, 9)),
    ),
    (
        "return-naive",
        lambda d: callout.Callout(d.cave(), f"{d.day()}T20:00:00").overdue(),
    ),
    (
        "leader-vacant",
        lambda d: callout.Callout(d.cave(), d.day()).escalate([{"km": d.randint(1, 90), "leader": None}]),
    ),
    (
        "dial-slow",
        lambda d: callout.ring([d.randint(100, 999)], lambda number: time.sleep(0.3)),
    ),
    (
        "pager-silent",
        lambda d: asyncio.run(callout.page(d.caver(), never)),
    ),
    (
        "cave-twice",
        lambda d: (lambda name: books.add_cave(with_cave(name), name, 4))(d.cave()),
    ),
    (
        "trip-without-cave",
        lambda d: books.add_trip(books.opened(), d.randint(5, 99), d.caver(), d.day()),
    ),
    (
        "search-apostrophe",
        lambda d: books.search(books.opened(), f"{d.cave()}'s"),
    ),
    (
        "bulk-three-columns",
        lambda d: books.bulk(books.opened(), [(d.cave(), 3, d.caver())]),
    ),
    (
        "base-closed",
        lambda d: books.after_close(books.opened()),
    ),
    (
        "grotto-absent",
        lambda d: models.only_grotto(models.session(), d.cave()),
    ),
    (
        "nick-taken",
        lambda d: (lambda nick: models.enlist(with_nick(nick), nick))(d.caver()),
    ),
    (
        "members-detached",
        lambda d: models.lazy_members(models.session(), d.cave()),
    ),
    (
        "filter-misspelt",
        lambda d: models.filtered(models.session(), nik=d.caver()),
    ),
    (
        "scan-cp1252",
        lambda d: documents.scan(d.caver().encode("ascii", "replace") + b" caf\xe9 "),
    ),
    (
        "latin-snowman",
        lambda d: documents.to_latin(d.cave() + " \u2603"),
    ),
    (
        "plan-entry",
        lambda d: documents.plan(zipped(), f"{d.station()}.svg"),
    ),
    (
        "inflate-plain",
        lambda d: documents.inflate(d.station().encode() * 9),
    ),
    (
        "metadata-tab",
        lambda d: documents.metadata(f"cave:\n\tsystem: {d.cave()}"),
    ),
    (
        "export-column",
        lambda d: documents.export([{"name": d.cave(), "lenght": d.randint(1, 99)}]),
    ),
    (
        "survey-set",
        lambda d: documents.dumps({"stations": {d.station()}}),
    ),
    (
        "form-incomplete",
        lambda d: access.register({"name": d.caver()}),
    ),
    (
        "token-old",
        lambda d: access.whoami(access.token_for({"exp": 1000 + d.randint(1, 9)})),
    ),
    (
        "token-forged",
        lambda d: access.whoami(access.token_for({"sub": d.caver()}, "another-key-that-is-also-long-enough")),
    ),
    (
        "gate-none",
        lambda d: access.unlock_gate(SimpleNamespace(grade=d.randint(4, 7)), None),
    ),
    (
        "initials-double-space",
        lambda d: access.initials(d.caver().replace(" ", "  ")),
    ),
    (
        "forecast-html",
        lambda d: feeds.forecast(d.station()),
    ),
    (
        "radar-late",
        lambda d: feeds.radar_loop(d.station()),
    ),
    (
        "viewer-down",
        lambda d: feeds.upload_model(d.cave()),
    ),
    (
        "register-moved",
        lambda d: feeds.legacy_register(d.station()),
    ),
    (
        "bulletin-amp",
        lambda d: feeds.bulletin(f"<b>{d.cave()} & {d.cave()}</b>"),
    ),
    (
        "beacon-down",
        lambda d: feeds.beacon(9845),
    ),
    (
        "post-down",
        lambda d: feeds.mail("a@example.org", d.cave()),
    ),
    (
        "subject-newline",
        lambda d: feeds.header_mail(f"{d.caver()}\n{d.caver()}"),
    ),
    (
        "stream-closed",
        lambda d: feeds.stream(f"/drop/{d.station()}"),
    ),
    (
        "page-absent",
        lambda d: render.page(f"{d.station()}.html"),
    ),
    (
        "page-unclosed",
        lambda d: render.page("broken.html", caves=[d.cave()]),
    ),
    (
        "page-divides",
        lambda d: render.page("summary.html", total=d.randint(1, 9), count=0),
    ),
    (
        "hazard-other",
        lambda d: render.hazard(d.choice(["ice", "mud", "bats"])),
    ),
    (
        "sms-blank",
        lambda d: render.sms("$who is out of $cave", {"who": d.caver()}),
    ),
    (
        "line-arguments",
        lambda d: render.line("%s by %s", d.cave()),
    ),
    (
        "gallery-empty",
        lambda d: render.gallery([]),
    ),
    (
        "coordinates-three",
        lambda d: render.coordinates(f"{d.randint(1, 9)},4,5"),
    ),
    (
        "order-none",
        lambda d: render.order([{"day": d.day()}, {"day": None}]),
    ),
    (
        "tags-unhashable",
        lambda d: render.tags([{d.station(): 1}]),
    ),
]
