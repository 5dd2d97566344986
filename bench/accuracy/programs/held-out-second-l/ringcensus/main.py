import io
import json
import os
import random
import traceback
from datetime import date, datetime

import partner
from census import config
from census.clients.registry import Registry
from census.clients.weather import Weather
from census.domain import nests, records, rings, species
from census.jobs.nightly import Nightly
from census.services.intake import Intake
from census.services.migration import Migration, Tags
from census.services.permits import Permits
from census.services.reports import Reports
from census.storage.cache import HotSpots
from census.storage.db import open_store
from census.storage.stations import StationBook
from census.util import dates, geo
from doors import DOORS, wrapped

SEED = int(os.environ["SEED"])
rng = random.Random(SEED)
WORDS = "Aldermoor Birkenau Corsehill Drumlin Elsterwerda Fenwick Gorsedale Holmsund Inverness Jasmund".split()
FIRST = "Asta Bodil Cuno Dagny Eskil Frida Gorm Hilde".split()


def word():
    return rng.choice(WORDS)


def num(low=100, high=9999):
    return rng.randint(low, high)


book = StationBook(open_store())
book.found("TWIN", "north")
book.found("TWIN2", "north")
weather = Weather("http://127.0.0.1:9911", "http://127.0.0.1:9912")
registry = Registry("http://127.0.0.1:9911")
intake, reports, permits = Intake(book), Reports(os.environ["PREFIX"]), Permits({"bodil": ("PARMAJ",), "new": ()})
migration, nightly, spots = Migration(Tags({})), Nightly(book, weather), HotSpots(9912)
row = lambda **over: {"ring": f"AV-{num()}", "age": "4", "weight": "18", "wing": "74", **over}

JOBS = [
    (
        "ring-without-dash", "intake",
        lambda: intake.register(row(ring=f"{word()[:2].upper()}{num()}")),
    ),
    (
        "check-digit-of-letters", "intake",
        lambda: intake.verify(f"{num()}{word()[0]}"),
    ),
    (
        "wing-of-zero", "intake",
        lambda: intake.register(row(wing="0")),
    ),
    (
        "weight-with-comma", "intake",
        lambda: intake.register(row(weight=f"{num(10, 90)},{num(1, 9)}")),
    ),
    (
        "series-never-ordered", "issue",
        lambda: rings.issue({"A": 4}, f"Q{num(1, 999)}"),
    ),
    (
        "frozen-ring-renumbered", "issue",
        lambda: rings.parse_ring(f"NB-{num()}").renumber(num()),
    ),
    (
        "synonyms-in-a-circle", "species",
        lambda: species.resolve("PARCAE"),
    ),
    (
        "species-row-short", "species",
        lambda: species.from_row(("SYLATR", "Blackcap")),
    ),
    (
        "taxonomic-order-none", "species",
        lambda: species.in_taxonomic_order([{"order": num()}, {"order": None}]),
    ),
    (
        "latitude-beyond-pole", "sighting",
        lambda: records.sighting({"ring": "A-1", "lat": num(91, 900), "lon": 4, "seen": "2026-04-02"}),
    ),
    (
        "observer-untrained-field", "observer",
        lambda: records.observer({"code": word(), "email": f"{rng.choice(FIRST)}@ringers.example"}),
    ),
    (
        "nest-stage-skipped", "nest",
        lambda: nests.NestBox(num(), "eggs").advance("fledged" if SEED % 2 else "built"),
    ),
    (
        "rings-for-chicks-differ", "nest",
        lambda: nests.NestBox(num()).reconcile(["A"] * num(1, 4), num(5, 9)),
    ),
    (
        "station-code-twice", "station",
        lambda: book.found("TWIN", word()),
    ),
    (
        "region-with-two", "station",
        lambda: book.only_in("north"),
    ),
    (
        "visits-after-session", "station",
        lambda: book.visits_of("TWIN"),
    ),
    (
        "effort-column-renamed", "station",
        lambda: book.effort(num(1990, 2026)),
    ),
    (
        "hotspots-cache-down", "hotspots",
        lambda: spots.bump(f"NT{num()}"),
    ),
    (
        "archive-host-down", "weather",
        lambda: weather.archive(num(1990, 2026)),
    ),
    (
        "wind-answers-503", "weather",
        lambda: weather.wind(f"NT{num()}"),
    ),
    (
        "scheme-null", "registry",
        lambda: registry.scheme_of(word()),
    ),
    (
        "bands-key-renamed", "registry",
        lambda: registry.bands(num()),
    ),
    (
        "notice-is-html", "registry",
        lambda: registry.notice(num()),
    ),
    (
        "permit-token-expired", "permits",
        lambda: permits.who(permits.token(word(), -2)),
    ),
    (
        "permit-not-held", "permits",
        lambda: permits.demand(rng.choice(FIRST).lower(), word()[:5].upper()),
    ),
    (
        "fee-with-currency", "permits",
        lambda: permits.fee(f"{num(1, 90)} EUR"),
    ),
    (
        "notes-in-latin-1", "upload",
        lambda: intake.notes(f"{word()} bei Köln".encode("latin-1")),
    ),
    (
        "profile-with-tab", "upload",
        lambda: intake.profile(f"station: {word()}\n\tnets: {num(1, 20)}\n"),
    ),
    (
        "fixes-cut-short", "upload",
        lambda: intake.fixes(bytes(8 * num(1, 4) + num(1, 7))),
    ),
    (
        "photo-padding", "upload",
        lambda: intake.photo("aGVsbG8" + "QUJD" * num(1, 4)),
    ),
    (
        "remark-before-capture", "upload",
        lambda: Intake(book).comment({"remark": word()}),
    ),
    (
        "mean-of-no-females", "report",
        lambda: reports.mean_weight([{"sex": "M", "weight": num()}]),
    ),
    (
        "position-of-three", "report",
        lambda: reports.distance((51, 4, num()), (50, 4)),
    ),
    (
        "naive-first-sight", "report",
        lambda: reports.longevity(datetime(num(1990, 2020), 4, 1)),
    ),
    (
        "anniversary-of-leap-day", "report",
        lambda: reports.reminder(date(rng.choice([2016, 2020, 2024]), 2, 29)),
    ),
    (
        "grid-reference-short", "report",
        lambda: reports.corner(f"NT{num()}"),
    ),
    (
        "label-not-ascii", "report",
        lambda: reports.label(f"{rng.choice(FIRST)} Ødegård", word()),
    ),
    (
        "one-name-observer", "report",
        lambda: reports.label(rng.choice(FIRST), word()),
    ),
    (
        "share-of-nothing", "report",
        lambda: reports.share({"A": 0, "B": 0}, "A"),
    ),
    (
        "headline-placeholder", "report",
        lambda: reports.headline("{species} up, {newcomers} new", {"species": word()}),
    ),
    (
        "recovery-date-words", "recovery",
        lambda: dates.loosely(f"sometime in {word()} of {num(1990, 2026)}"),
    ),
    (
        "square-without-digits", "recovery",
        lambda: geo.square_of(word()[:2].upper()),
    ),
    (
        "battery-too-slow", "tracking",
        lambda: migration.charge(num()),
    ),
    (
        "fix-queue-full", "tracking",
        lambda: migration.buffer(range(num(4, 30))),
    ),
    (
        "track-with-gaps", "tracking",
        lambda: migration.follow(f"T{num()}", [None] * num(3, 12)),
    ),
    (
        "relay-read-too-soon", "tracking",
        lambda: migration.relay(num()),
    ),
    (
        "upload-folder-gone", "nightly",
        lambda: nightly.upload(f"/var/census/{word()}/{num()}.bin"),
    ),
    (
        "box-held-twice", "nightly",
        lambda: [nightly.hold(b) for b in [num()] for _ in "ab"],
    ),
    (
        "tally-without-start", "nightly",
        lambda: nightly.tally([{"code": word(), "count": 1}]),
    ),
    (
        "archive-after-close", "nightly",
        lambda: nightly.archive(io.StringIO(), word()),
    ),
    (
        "release-never-held", "nightly",
        lambda: nightly.release(num()),
    ),
    (
        "mailbox-unset", "startup",
        lambda: config.mailbox({"office": word()}),
    ),
    (
        "ini-without-section", "startup",
        lambda: config.read_ini(f"office={word()}\n"),
    ),
    (
        "nets-section-absent", "startup",
        lambda: config.net_length(f"[office]\nname={word()}\n"),
    ),
]


def type_of(error):
    kind = type(error)
    return kind.__qualname__ if kind.__module__ in (None, "builtins") else f"{kind.__module__}.{kind.__qualname__}"


def caught(job, error):
    label, area, _ = job
    kind, message = type_of(error), str(error)
    if os.environ["SIGNAL"] == "logs":
        # The handler of the SDK for `logging` writes the name and the first argument.
        kind, message = type(error).__name__, str(error.args[0]) if error.args else ""
    text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    print(json.dumps({"bug": label, "type": kind, "message": message, "stack": text, "span": f"census {area}", "kind": 1}))


server = partner.start()
DOORS[os.environ["DOOR"]](wrapped(lambda job: job[2](), os.environ.get("WRAP")), JOBS, caught)
server.shutdown()
