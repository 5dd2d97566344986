import asyncio
import datetime as dt
import http.server
import json
import os
import random
import tempfile
import threading
import time
import traceback

from strata.agsio import loader
from strata.agsio.lexer import split_groups
from strata.geology import column, water
from strata.remote import labs, telemetry
from strata.reports import sheets
from strata.runtime import doors, settings
from strata.store import archive

SEED = int(os.environ["SEED"])
rng = random.Random(SEED)
HOLE = f"BH{rng.randint(100, 999)}"
SURVEY = f"{rng.choice(['KINGSWAY', 'HARTFELL', 'DOVE-LANE', 'NORTHGATE', 'TARN'])}-{rng.randint(10, 99)}"
BATCH = f"LB-{rng.randint(10000, 99999)}"
ENGINEER = rng.choice(["Okafor", "Lindqvist", "Marchetti", "Sørensen", "Nowak"])
DEPTH = round(rng.uniform(2, 18), 2)
RIG = rng.choice(["comacchio", "dando", "pilcon", "beretta"])
FOLDER = tempfile.mkdtemp(prefix="strata", dir="/var/lib/strataline")


class Lab(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if "results" in self.path and "slow" in self.path:
            time.sleep(0.6)
        code = 401 if "custody" in self.path else 503 if "results" in self.path else 200
        body = b"<html>gateway</html>" if "html" in self.path else b'{"water": 11}'
        try:
            self.send_response(code)
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *args):
        pass


lab = http.server.ThreadingHTTPServer(("127.0.0.1", 9884), Lab)
threading.Thread(target=lab.serve_forever, daemon=True).start()
BASE = "http://127.0.0.1:9884"


def ags(*lines):
    return "\n".join(lines).encode()


def survey(*extra):
    return loader.load_survey(ags("GROUP,PROJ", "HEADING,PROJ_NAME", f"DATA,{SURVEY}", *extra), SURVEY)


def filled():
    store = archive.Archive().prepare()
    store.put_hole({"id": HOLE, "east": 431200.0, "north": 387300.0})
    return store


def contended():
    path = os.path.join(FOLDER, "shared.db")
    held.append(archive.Archive(path).prepare())
    held[0].db.execute("begin exclusive")
    return archive.Archive(path)


held = []


def write(name, data):
    path = os.path.join(FOLDER, name)
    with open(path, "wb") as out:
        out.write(data)
    return path


GEOL = ("GROUP,GEOL", "HEADING,LOCA_ID,GEOL_TOP,GEOL_BASE,GEOL_DESC")
LOCA = ("GROUP,LOCA", "HEADING,LOCA_ID,LOCA_NATE,LOCA_NATN")


ENTRIES = [
    (
        "project-row-missing",
        "load survey",
        lambda: loader.load_survey(ags("GROUP,PROJ", "HEADING,PROJ_NAME"), SURVEY),
    ),
    (
        "latin1-upload-decoded-as-utf8",
        "load survey",
        lambda: loader.load_survey(f"GROUP,PROJ\nDATA,{ENGINEER} d\xe9p\xf4t".encode("latin-1"), SURVEY),
    ),
    (
        "encoding-name-from-form-not-checked",
        "load survey",
        lambda: loader.load_survey(b"GROUP,PROJ", SURVEY, f"ags-{SEED}"),
    ),
    (
        "survey-without-loca-accepted",
        "list holes",
        lambda: loader.hole_records(survey(*GEOL)),
    ),
    (
        "easting-blank-for-planned-holes",
        "list holes",
        lambda: loader.hole_records(survey(*LOCA, f"DATA,{HOLE},,{SEED}88")),
    ),
    (
        "manifest-empty-document",
        "read manifest",
        lambda: loader.read_manifest(write("manifest-empty.yml", b"# nothing\n")),
    ),
    (
        "bundle-member-with-other-case",
        "open bundle",
        lambda: loader.open_bundle(bundle(), f"{HOLE}.ags"),
    ),
    (
        "bundle-cut-off-in-upload",
        "open bundle",
        lambda: loader.open_bundle(write(f"cut-{SEED}.zip", b"PK\x03\x04..."), "a"),
    ),
    (
        "cpt-friction-only-points",
        "read cone test",
        lambda: loader.cpt_trace(json.dumps({"trace": [{"d": DEPTH, "fs": SEED}]})),
    ),
    (
        "diggs-sample-without-depth",
        "read diggs",
        lambda: loader.diggs_samples(f"<Diggs><Sample id='{BATCH}'><kind/></Sample></Diggs>"),
    ),
    (
        "legend-lacks-peat",
        "build column",
        lambda: column.build(HOLE, [(0.0, DEPTH, rng.choice(["fibrous PEAT", "soft PEAT"]))]),
    ),
    (
        "depth-below-last-top",
        "layer at depth",
        lambda: column.at_depth([column.Stratum(0, 2, 201)], DEPTH + 50),
    ),
    (
        "head-falls-upwards",
        "gradient",
        lambda: column.slope_between({"level": 3.0}, {"level": 4.0 + SEED}),
    ),
    (
        "thin-merge-never-shrinks",
        "merge thin",
        lambda: column.merge_thin([column.Stratum(0, 0.1, 201)], 0.5),
    ),
    (
        "field-tablet-legend-on-tuple",
        "graft legend",
        lambda: column.graft(column.Stratum(0, 1, 201), 301),
    ),
    (
        "naive-now-against-installed",
        "standpipe age",
        lambda: water.Standpipe("SP1").age(dt.datetime(2026, 1, 1)),
    ),
    (
        "sealing-retried-by-queue",
        "seal standpipe",
        lambda: [p.seal() for p in [water.Standpipe(f"SP-{SEED}{HOLE}")] * 2],
    ),
    (
        "single-reading-spread",
        "monthly spread",
        lambda: water.Standpipe("SP3", [2.0, 5.0]).monthly_spread(3),
    ),
    (
        "visit-after-december",
        "next visit",
        lambda: water.next_visit(dt.date(2025, 11, 3), 2 + SEED % 3),
    ),
    (
        "season-deleted-while-iterated",
        "recharge",
        lambda: water.recharge({"winter": 1, "spring": 2}, {"winter": SEED, "spring": 1}),
    ),
    (
        "negative-depth-of-inclined-hole",
        "store sample",
        lambda: filled().put_sample(BATCH, HOLE, -DEPTH),
    ),
    (
        "exclusive-import-locks-samples",
        "store sample",
        lambda: contended().put_sample(BATCH, HOLE, DEPTH),
    ),
    (
        "schema-not-prepared-in-new-region",
        "store levels",
        lambda: archive.import_levels(archive.Archive(), [(f"P{SEED}", 1.0)]),
    ),
    (
        "level-tuple-nested",
        "store levels",
        lambda: archive.import_levels(filled(), [(f"P{SEED}", (DEPTH, "m"))]),
    ),
    (
        "search-column-from-old-form",
        "search holes",
        lambda: filled().search("postcode", HOLE),
    ),
    (
        "nearest-for-deleted-hole",
        "nearest hole",
        lambda: archive.nearest(filled(), f"{HOLE}X"),
    ),
    (
        "lab-orders-to-closed-port",
        "order tests",
        lambda: labs.request_tests(BATCH),
    ),
    (
        "lab-results-unavailable",
        "fetch results",
        lambda: labs.fetch_results(BASE, BATCH),
    ),
    (
        "custody-token-expired",
        "fetch custody",
        lambda: labs.chain_of_custody(BASE, BATCH),
    ),
    (
        "tile-cache-down",
        "cached tile",
        lambda: labs.cached_tile(f"{SURVEY}:{SEED}"),
    ),
    (
        "elevation-scheme-not-registered",
        "elevation",
        lambda: labs.elevation(SEED, 3),
    ),
    (
        "rig-gateway-down",
        "rig position",
        lambda: labs.rig_position(RIG),
    ),
    (
        "rig-idle-beyond-limit",
        "rig torque",
        lambda: asyncio.run(telemetry.watch(RIG, 0.02 + SEED / 1000)),
    ),
    (
        "rig-stopped-by-two-operators",
        "stop rig",
        lambda: asyncio.run(telemetry.stop_for(["driller", "office"], f"{RIG}-{SEED}")),
    ),
    (
        "frame-of-newer-firmware",
        "unpack frame",
        lambda: telemetry.unpack_frame(b"\0" * (7 + SEED % 2)), #~ lambda: telemetry.decode_frame(b"\0" * (7 + SEED % 2)),
    ),
    (
        "checksum-index-past-end",
        "checksum",
        lambda: telemetry.checksum(b"\1" * (SEED + 3)),
    ),
    (
        "probe-span-zero",
        "calibrate probes",
        lambda: telemetry.in_parallel(telemetry.calibrate, [{"zero": SEED, "span": 0}]),
    ),
    (
        "caption-total-not-given",
        "caption",
        lambda: sheets.Sheet(HOLE).caption({"hole": HOLE, "sheet": 1}),
    ),
    (
        "note-on-slotted-sheet",
        "annotate",
        lambda: sheets.Sheet(HOLE).annotate(f"see {HOLE}"),
    ),
    (
        "rows-unset-on-blank-sheet",
        "count rows",
        lambda: sheets.Sheet(HOLE).total(),
    ),
    (
        "ascii-sheet-with-degree-sign",
        "save sheet",
        lambda: sheets.save(FOLDER, HOLE, f"inclination {SEED}\u00b0 \u00d8"),
    ),
    (
        "initials-null-for-contractor",
        "footer",
        lambda: sheets.footer({"name": ENGINEER}),
    ),
    (
        "float-scale-formatted-as-integer",
        "scale bar",
        lambda: sheets.scale_bar(SEED * 1.5, 0.25),
    ),
    (
        "legend-entry-without-name",
        "legend line",
        lambda: sheets.legend_line({"code": SEED}),
    ),
    (
        "archive-folder-missing",
        "archive sheet",
        lambda: sheets.archive_to(FOLDER, os.path.basename(write(f"{HOLE}.txt", b""))),
    ),
    (
        "export-section-not-configured",
        "settings",
        lambda: settings.export_folder(settings.read("[pool]\nworkers=2")),
    ),
    (
        "lab-token-not-in-environment",
        "settings",
        lambda: settings.secret("STRATA_LAB_TOKEN"),
    ),
    (
        "plugin-renamed-in-release",
        "load plugin",
        lambda: settings.plugin("strata.reports.sheets.borehole_log"),
    ),
]


def bundle():
    import zipfile

    path = os.path.join(FOLDER, f"bundle-{SEED}.zip")
    with zipfile.ZipFile(path, "w") as out:
        out.writestr(f"{HOLE}.AGS", "x")
    return path


def qualified(kind):
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def report(index, failure):
    bug, span, _ = ENTRIES[index]
    text = "".join(traceback.format_exception(type(failure), failure, failure.__traceback__))
    print(json.dumps({"bug": bug, "type": qualified(type(failure)), "message": str(failure), "stack": text, "span": span, "kind": 1}))


calls = [doors.wrapped(call, os.environ.get("WRAP", "")) for _, _, call in ENTRIES]
doors.DOORS[os.environ["DOOR"]](calls, report)
