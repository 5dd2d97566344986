import asyncio
import os
from datetime import datetime, timezone
from types import SimpleNamespace as Thing

from ..archive import cache, shelf, tiles
from ..common import checks, config
from ..downlink import frames, stations
from ..licence import terms, tokens
from ..orbit import elements, geometry, passes
from ..tasking import orders, planner

STUB = "http://127.0.0.1:9702"
FOLDER = os.environ["PREFIX"]


def agenda(*pairs):
    made = planner.Agenda()
    for slot, task in pairs:
        made.book(slot, task)
    return made


def _twice(v):
    name = f"{v.place}-{v.id}"
    shelf.store(name)
    shelf.store(name)


def _heap(v):
    made = planner.Agenda()
    made.add(v.small, {"task": v.id})
    made.add(made.heap[0][0], {"task": v.id})


def _full(v):
    buffer = frames.Buffer(v.small)
    for _ in range(99):
        buffer.put(b"x")


TABLE = [
    (
        "limits-extra",
        lambda v: config.limits(f"cloud: {v.small}\noff_nadir: 30\nsun: {v.id}\n"),
    ),
    (
        "workers-auto",
        lambda v: config.workers(),
    ),
    (
        "calibration-file",
        lambda v: config.calibration(FOLDER, v.place),
    ),
    (
        "degrees-form",
        lambda v: checks.degrees(f"{v.small}.25N"),
    ),
    (
        "tle-sum",
        lambda v: elements.checksum(("1 %05dU 98067A   26300.51782528 -.00002182  00000-0 -11606-4 0  292" % v.id).ljust(68) + "4"),
    ),
    (
        "kepler-endless",
        lambda v: elements.anomaly(1.0, 0.1),
    ),
    (
        "decay-overflow",
        lambda v: elements.decay(400 + v.small),
    ),
    (
        "noon-naive",
        lambda v: passes.local_noon("Europe/Oslo", v.day),
    ),
    (
        "revisit-far",
        lambda v: passes.revisit(v.day, v.small),
    ),
    (
        "spoken-date",
        lambda v: passes.spoken(f"{v.place} second {v.small}nd of never"),
    ),
    (
        "wkt-cut",
        lambda v: geometry.footprint(f"POLYGON(({v.small} 1, 2 2"),
    ),
    (
        "rotate-shape",
        lambda v: geometry.rotate([[1, 0], [0, 1]], [v.small] * (v.small + 1)),
    ),
    (
        "strips-uneven",
        lambda v: geometry.strips(1000 + v.small * 7 + 1, 1009),
    ),
    (
        "order-invalid",
        lambda v: orders.accept({"customer": v.holder, "by": "soon", "targets": [{"name": v.place, "lat": 90 + v.small, "lon": 1}]}),
    ),
    (
        "priority-word",
        lambda v: orders.Priority(f"{v.place.lower()} first"),
    ),
    (
        "cloud-percent",
        lambda v: orders.cloud_limit({"cloud": 100 + v.small}),
    ),
    (
        "contact-mail",
        lambda v: orders.contact({"name": v.holder}),
    ),
    (
        "amend-tuple",
        lambda v: orders.amend(elements.Elements(v.id, 1, 2, 3, 4), epoch=v.small),
    ),
    (
        "merge-absent",
        lambda v: orders.merge({v.place: 1}, {}),
    ),
    (
        "price-text",
        lambda v: orders.price({"area": f"{v.small}0 km"}, 1.5),
    ),
    (
        "stage-move",
        lambda v: planner.advance(v.id, planner.Stage.SHOT, [planner.Stage.DRAFT, planner.Stage.PLANNED][v.small % 2]),
    ),
    (
        "agenda-tie",
        _heap,
    ),
    (
        "simulate-late",
        lambda v: asyncio.run(planner.simulate(v.small)),
    ),
    (
        "rounds-stop",
        lambda v: planner.rounds(),
    ),
    (
        "scene-none",
        lambda v: shelf.only(f"{v.place}/{v.id}"),
    ),
    (
        "row-null",
        lambda v: shelf.tile_row(None),
    ),
    (
        "cloud-column",
        lambda v: shelf.cloudiest(),
    ),
    (
        "preview-none",
        lambda v: shelf.thumbnails([{"preview": None, "name": v.place}]),
    ),
    (
        "header-short",
        lambda v: tiles.header(b"\x00" * (v.small + 1)),
    ),
    (
        "legend-latin",
        lambda v: tiles.legend(f"{v.place} Gew\xe4sser".encode("latin-1")),
    ),
    (
        "metadata-cut",
        lambda v: tiles.metadata('{"properties": {"name": "%s", ' % v.place),
    ),
    (
        "metadata-key",
        lambda v: tiles.metadata('{"props": {"name": "%s"}}' % v.place),
    ),
    (
        "band-none",
        lambda v: tiles.band(None, f"B{v.small}"),
    ),
    (
        "pixel-edge",
        lambda v: tiles.pixel([[1, 2], [3, 4]], 1, 2 + v.small),
    ),
    (
        "dump-date",
        lambda v: tiles.dump({"name": v.place, "taken": v.day}),
    ),
    (
        "stretch-flat",
        lambda v: tiles.stretch([7, 7]),
    ),
    (
        "checksum-wide",
        lambda v: tiles.checksum([60000, 60000 + v.small]),
    ),
    (
        "redis-down",
        lambda v: cache.remember(f"scene:{v.id}", v.place),
    ),
    (
        "pickle-lambda",
        lambda v: cache.freeze({"name": v.place, "key": lambda: v}),
    ),
    (
        "product-denied",
        lambda v: terms.allow(v.holder, [], v.place),
    ),
    (
        "fee-form",
        lambda v: terms.fee(f"EUR {v.small},00"),
    ),
    (
        "seats-zero",
        lambda v: terms.per_seat(v.id, 0),
    ),
    (
        "summary-key",
        lambda v: terms.summary(v.holder, {"from": v.day}),
    ),
    (
        "token-old",
        lambda v: tokens.holder(tokens.issue(v.holder, 1_600_000_000 + v.id)),
    ),
    (
        "token-issuer",
        lambda v: tokens.partner(tokens.issue(v.holder, 4_000_000_000)),
    ),
    (
        "basic-padding",
        lambda v: tokens.basic("Basic " + "a" * (4 * v.small + 1)),
    ),
    (
        "scope-none",
        lambda v: tokens.scopes({"sub": v.holder}),
    ),
    (
        "reserve-refused",
        lambda v: stations.reserve(v.place.lower(), v.small),
    ),
    (
        "ping-retried",
        lambda v: stations.ping(9768),
    ),
    (
        "handover-down",
        lambda v: stations.handover(v.place, v.holder),
    ),
    (
        "station-host",
        lambda v: stations.address(v.place.lower()),
    ),
    (
        "antenna-tool",
        lambda v: stations.antenna(v.place),
    ),
    (
        "buffer-full",
        _full,
    ),
    (
        "buffer-empty",
        lambda v: frames.Buffer(1).take(),
    ),
    (
        "pair-one",
        lambda v: frames.pair([v.place], ["x", "y"]),
    ),
    (
        "sensor-module",
        lambda v: frames.sensor(v.place),
    ),
]
