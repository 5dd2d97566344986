import asyncio
import sys

from clinic import lab, patients, pharmacy, schedule


def circle():
    ward = {"rooms": [], "wards": []}
    ward["wards"].append(ward)
    return ward


# Each bug, and what a request or a task does to meet it: `v` are this time's values, `base` a server that answers with the status asked for.
BUGS = [
    ("patient-unknown", lambda v, base: patients.find(v["id"])),
    ("drug-unknown", lambda v, base: pharmacy.available(v["word"])),
    ("slot-missing", lambda v, base: schedule.Calendar([]).book(v["word"], v["id"])),
    ("slot-not-a-dict", lambda v, base: schedule.Calendar([v["number"]]).hours()),
    ("busiest-of-none", lambda v, base: schedule.Calendar([]).busiest),
    ("swap-with-itself", lambda v, base: schedule.Calendar([]).swap(v["id"], v["id"])),
    ("ward-without-rooms", lambda v, base: list(schedule.find_free([v["word"]]))),
    ("wards-in-circle", lambda v, base: schedule.count_rooms(circle())),
    ("admit-without-name", lambda v, base: patients.admit(v["id"], "")),
    ("order-without-name", lambda v, base: lab.order(v["word"], "")),
    ("admitted-twice", lambda v, base: patients.admit(v["id"], v["word"])),
    ("dose-of-nothing", lambda v, base: pharmacy.give(v["id"])),
    ("tests-without-table", lambda v, base: lab.order(v["word"], "x")),
    ("search-syntax", lambda v, base: lab.search(v["word"])),
    ("result-fails", lambda v, base: lab.fetch_result(base, v["id"])),
    ("prices-missing", lambda v, base: pharmacy.fetch_prices(base, v["word"])),
    ("sample-unreachable", lambda v, base: lab.fetch_sample(1 + v["number"] % 9)),
    ("stock-unreachable", lambda v, base: pharmacy.fetch_stock(11 + v["number"] % 8)),
    ("report-not-utf8", lambda v, base: lab.read_report(v["word"].encode() + b"\xff\xfe")),
    ("ratio-by-zero", lambda v, base: lab.ratio({"red": v["number"], "white": 0})),
    ("prescription-not-json", lambda v, base: pharmacy.read_prescription("%s %d" % (v["word"], v["number"]))),
    ("dose-of-text", lambda v, base: pharmacy.dose({"weight": v["number"], "factor": 2, "minimum": v["word"]})),
    ("age-not-a-number", lambda v, base: patients.register({"name": v["word"], "age": v["word"]})),
    ("age-negative", lambda v, base: patients.register({"name": v["word"], "age": str(-v["number"])})),
    ("bed-of-ward", lambda v, base: patients.Bed(v["word"], -v["number"])),
    ("photo-missing", lambda v, base: patients.load_photo(v["id"])),
    ("audit-undefined", lambda v, base: patients.discharge(v["id"])),
    ("supplier-refuses", lambda v, base: pharmacy.reorder([{"name": v["word"], "reason": v["reason"]}])),
    ("order-cut-off", lambda v, base: pharmacy.submit(v["id"])),
    ("order-not-confirmed", lambda v, base: pharmacy.confirm(v["id"])),
    ("label-without-strength", lambda v, base: pharmacy.print_labels([{"name": v["word"]}])),
    ("machine-slow", lambda v, base: asyncio.run(lab.wait_machine(v["word"]))),
]
if sys.version_info >= (3, 11):
    BUGS.append(("panel-empty", lambda v, base: asyncio.run(lab.run_panel([v["word"], "x", "y"][: 1 + v["number"] % 3]))))
