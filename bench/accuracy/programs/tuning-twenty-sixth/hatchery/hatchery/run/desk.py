import functools
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timezone
from decimal import Decimal

from hatchery.broodstock import pedigree
from hatchery.partners import authority
from hatchery.planning import calendar
from hatchery.probes import frames, gateway
from hatchery.shared import checks, site, units
from hatchery.store import files, records
from hatchery.tanks import feeding, inventory


def hall(*names, **more):
    found = inventory.Inventory()
    for name in names:
        found.add(name=name, volume=more.get("volume", 4.0), species="brown trout", head=more.get("head", 0))
    return found


def twice(do):
    do()
    return do()


def pooled(work, items):
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(work, items))


ENTRIES = [
    (
        "tank-not-listed",
        lambda v: hall("T1").stock(v.code("T"), 10, 0.1),
    ),
    (
        "tank-none-species",
        lambda v: hall("T1").species_of(v.code("T")),
    ),
    (
        "overstocked",
        lambda v: hall("T7").stock("T7", v.n(3000, 9000), 0.1),
    ),
    (
        "retire-while-iterating",
        lambda v: hall("A", "B", v.code("T")).retire_empty(),
    ),
    (
        "clean-occupied",
        lambda v: inventory.clean(inventory.Tank(v.code("T"), 3.0, "char", state="stocked")),
    ),
    (
        "refill-before-cleaning",
        lambda v: inventory.refill(inventory.Tank(v.code("T"), 3.0, "char", state="draining"), 2),
    ),
    (
        "refill-litres-as-cubic",
        lambda v: inventory.refill(inventory.Tank(v.code("T"), 3.0, "char", state="cleaning"), v.n(900, 3000)),
    ),
    (
        "feeding-yaml",
        lambda v: feeding.table(),
    ),
    (
        "no-gain",
        lambda v: feeding.conversion(v.n(10, 900), 0),
    ),
    (
        "pellets-short",
        lambda v: feeding.ration({"2mm": 100}, {"2mm": v.n(200, 900)}),
    ),
    (
        "delivery-comma",
        lambda v: feeding.delivered([f"{v.n(1, 9)},{v.n(1, 9)} kg"]),
    ),
    (
        "delivery-without-unit",
        lambda v: feeding.delivered([f"{v.n(100, 900)}kg"]),
    ),
    (
        "rounds-tie",
        lambda v: feeding.next_round([{"at": "07:30", "n": v.n(1, 9)}, {"at": "07:30", "n": 2}]),
    ),
    (
        "appetite-empty",
        lambda v: feeding.appetite([-v.n(1, 9)]),
    ),
    (
        "heavy-fish",
        lambda v: feeding.pellet_for(v.n(50, 500)),
    ),
    (
        "grams-float-format",
        lambda v: feeding.summary([{"grams": v.n(1, 99) / 4, "pellet": v.word()}]),
    ),
    (
        "own-ancestor",
        lambda v: pedigree.Pedigree({"f1": ("f1", None)}).generations("f1"),
    ),
    (
        "frame-size",
        lambda v: frames.decode(bytes(v.n(3, 6))),
    ),
    (
        "oxygen-na",
        lambda v: frames.reading(f"{v.code('P')};{v.choice(['n/a', '---', 'err'])};{v.n(3, 9)},5"),
    ),
    (
        "temperature-blank",
        lambda v: frames.reading(f"{v.code('P')};{v.n(3, 9)};"),
    ),
    (
        "payload-torn",
        lambda v: frames.message('{"values": {"o2": ' + str(v.n(1, 9))),
    ),
    (
        "payload-without-oxygen",
        lambda v: frames.message(f'{{"values": {{"t": {v.n(1, 9)}}}}}'),
    ),
    (
        "label-cp1252",
        lambda v: frames.label(f"{v.word()} \u00f8".encode("cp1252")),
    ),
    (
        "implausible",
        lambda v: frames.plausible(v.code("P"), v.n(60, 999)),
    ),
    (
        "equal-points",
        lambda v: frames.calibrate(v.code("P"), [(v.n(1, 9), 4), (1, 9)][:1] * 2),
    ),
    (
        "inbox-full",
        lambda v: gateway.Gateway().take_in(range(v.n(3, 9))),
    ),
    (
        "probe-silent",
        lambda v: gateway.Gateway().ask(v.code("P"), 0.01),
    ),
    (
        "address-without-port",
        lambda v: gateway.Gateway().sweep([{"address": "10.0.0.4:80"}, {"address": v.word()}]),
    ),
    (
        "gateway-held",
        lambda v: twice_async(gateway.Gateway().exclusive, v.word()),
    ),
    (
        "spawning-iso",
        lambda v: calendar.spawning(f"2026-1{v.n(0, 2)}-0{v.n(1, 9)}"),
    ),
    (
        "cold-forever",
        lambda v: calendar.hatch_date(date(2026, 11, v.n(1, 28)), 0),
    ),
    (
        "due-naive",
        lambda v: calendar.overdue({"due": datetime(2026, v.n(1, 12), 3)}),
    ),
    (
        "month-end",
        lambda v: calendar.same_day_next_month(date(2026, 1, v.n(29, 31))),
    ),
    (
        "degree-days-none",
        lambda v: calendar.progress([v.n(3, 9), None, 4], 300),
    ),
    (
        "batch-twice",
        lambda v: twice(functools.partial(records.Records().register, v.code("B"), v.word())),
    ),
    (
        "batch-absent",
        lambda v: records.Records().by_code(v.code("B")),
    ),
    (
        "lazy-detached",
        lambda v: strained(records.Records(), v).weights("B1"),
    ),
    (
        "no-mortality-table",
        lambda v: records.Records().mortality(v.code("B")),
    ),
    (
        "grams-decimal",
        lambda v: records.Records().weigh(1, Decimal(v.n(1, 99)) / 4),
    ),
    (
        "protocol-absent",
        lambda v: files.protocol(v.word() + ".txt"),
    ),
    (
        "weight-blank",
        lambda v: files.weights(f"fish;weight\n{v.code('F')}"),
    ),
    (
        "report-probe-none",
        lambda v: files.report({"name": v.word()}, [{"name": v.code("T")}]),
    ),
    (
        "label-template",
        lambda v: files.tank_label(v.code("B")),
    ),
    (
        "report-422",
        lambda v: authority.file_report(v.code("B")),
    ),
    (
        "permit-foreign",
        lambda v: authority.permit(v.code("FA-")),
    ),
    (
        "species-renamed",
        lambda v: authority.species_list(v.word()),
    ),
    (
        "closures-html",
        lambda v: authority.holidays(v.word()),
    ),
    (
        "gauge-slow",
        lambda v: authority.river_level(v.word()),
    ),
    (
        "receipt-refused",
        lambda v: authority.receipt(v.code("B")),
    ),
    (
        "redis-refused",
        lambda v: authority.remember(v.word(), v.n(1, 9)),
    ),
    (
        "weather-retries",
        lambda v: authority.weather(f"2026-03-1{v.n(0, 9)}"),
    ),
    (
        "secret-absent",
        lambda v: site.secret("SIGNING_KEY"),
    ),
    (
        "transfer-no-target",
        lambda v: checks.Transfer(batch=v.code("B"), source=v.code("T"), head=v.n(1, 9)),
    ),
    (
        "transfer-head-zero",
        lambda v: checks.Transfer(batch=v.code("B"), source="T1", target="T2", head=-v.n(0, 9)),
    ),
    (
        "health-text",
        lambda v: checks.health_note({"tank": v.code("T"), "mortality": str(v.n(1, 9))}),
    ),
    (
        "flow-thread",
        lambda v: pooled(lambda hours: units.litres_per_minute(v.n(1, 9), hours), [4, None]),
    ),
]


async def twice_async(do, owner):
    await do("first")
    await do(owner)


def strained(store, v):
    store.register("B1", "loch")
    store.register(v.code("C"), "loch")
    return store
