import threading
from datetime import date
from decimal import Decimal

from peat.billing import invoices
from peat.carbon import credits, model
from peat.common.tools import to_hectares
from peat.jobs import tasks
from peat.plots import registry, schema
from peat.plots.store import Store
from peat.sensors import feed
from peat.sensors.gateway import Gateway, latest
from peat.web import auth


async def soil_probe(of):
    return of["probe"].strip()


def entries(seed, folder, base, closed):
    def pick(*of):
        return of[seed % len(of)]

    n = 2000 + seed * 41
    code = f"PW-{n}"
    bog = pick("Foinaven", "Red Moss", "Cors Fochno", "Clara", "Thorne", "Flanders", "Tregaron")
    who = pick("Isla Muir", "Gwen Parry", "Niall Daly", "Rhona Kerr", "Owen Pugh", "Aoife Lynch", "Ewan Bain")
    day = f"1{seed % 10}.0{1 + seed % 8}.2026"
    here = registry.Registry(bog)
    here.enrol({"code": code, "area": "12000", "owner": {"name": who}})
    gate = Gateway(base)
    vault = credits.Vault(who.split(" ")[1].upper(), n)

    return [
        (
            "plot-code-not-enrolled",
            lambda: here.find(f"{code}X"),
        ),
        (
            "enrol-without-area",
            lambda: here.enrol({"code": f"N-{n}", "area": "", "ref": f"form {n}"}),
        ),
        (
            "enrolled-again",
            lambda: here.enrol({"code": code, "area": "1", "since": day}),
        ),
        (
            "area-with-unit",
            lambda: here.enrol({"code": f"U-{n}", "area": f"{n} m2"}),
        ),
        (
            "owner-missing-in-list",
            lambda: (here.enrol({"code": f"O-{n}", "area": "100"}), here.owners()),
        ),
        (
            "visit-day-iso",
            lambda: here.visit(code, {"day": f"2026-0{1 + seed % 9}-1{seed % 10}"}),
        ),
        (
            "visit-sets-attribute-without-slot",
            lambda: here.visit(code, {"day": day}),
        ),
        (
            "state-skips-survey",
            lambda: registry.Plot(code).advance(pick("restored", "certified")),
        ),
        (
            "state-word-unknown",
            lambda: registry.Plot(code).advance(pick("drained", "sold", "burnt")),
        ),
        (
            "outline-open",
            lambda: registry.outline([(0, 0), (1, seed), (n, 2)]),
        ),
        (
            "survey-too-deep",
            lambda: schema.read_survey({"plot": code, "depth_cm": 900 + n, "on": "2026-05-01"}),
        ),
        (
            "owner-mail-without-at",
            lambda: schema.read_owner({"name": who, "email": who.lower().replace(" ", ".")}),
        ),




        (
            "dam-of-deleted-plot",
            lambda: Store().add_dam(n, pick("peat", "timber", "stone")),
        ),
        (
            "sort-column-renamed",
            lambda: Store().search(pick("acreage", "hectare", "owner_name")),
        ),
        (
            "dams-read-after-close",
            lambda: Store().detached(code),
        ),
        (
            "bog-kind-without-factor",
            lambda: model.uptake(pick("heath", "marsh", "carr"), seed),
        ),
        (
            "vintage-as-range",
            lambda: credits.issue({"kind": "fen", "area": n, "vintage": f"202{seed % 6}/27"}),
        ),
        (
            "area-text-at-issue",
            lambda: credits.issue({"kind": "fen", "area": f"{n}", "vintage": "2026"}),
        ),
        (
            "half-life-of-steady-series",
            lambda: model.half_life([n, n, n]),
        ),
        (
            "rewetted-day-is-text",
            lambda: model.maturity({"rewetted": day}),
        ),
        (
            "blend-weights-off",
            lambda: model.blend([{"name": bog, "weight": 0.5}, {"name": "x", "weight": 0.1 * seed + 0.6}]),
        ),
        (
            "vault-overdrawn",
            lambda: vault.retire(n + 10 * seed, who),
        ),
        (
            "retire-with-float",
            lambda: vault.retire(seed + 0.5, who),
        ),
        (
            "frame-one-byte-short",
            lambda: feed.decode(bytes(4)),
        ),
        (
            "payload-single-quoted",
            lambda: feed.from_text("{'node': %d}" % n),
        ),
        (
            "station-name-latin",
            lambda: feed.station_name(("Mòine %s" % bog).encode("latin-1")),
        ),
        (
            "water-level-null",
            lambda: feed.level_of({"data": {"water": {"level": None}, "node": n}}),
        ),
        (
            "logger-port-refused",
            lambda: feed.dial(closed),
        ),
        (
            "node-not-calibrated",
            lambda: feed.calibrate(feed.Reading(n, 4, 5), {1: 2}),
        ),
        (
            "nodes-site-gone",
            lambda: gate.nodes(f"N{n}"),
        ),
        (
            "firmware-key-renamed",
            lambda: gate.firmware(n),
        ),
        (
            "rain-answers-html",
            lambda: gate.rain(bog.replace(" ", "-")),
        ),
        (
            "reboot-upstream-broken",
            lambda: gate.reboot(n),
        ),




        (
            "country-without-rate",
            lambda: invoices.tax(pick("FR", "NL", "DK"), Decimal(n)),
        ),
        (
            "due-day-past-month",
            lambda: invoices.due({"day": f"2{seed % 9}.06.2026", "terms": 14}),
        ),
        (
            "terms-missing",
            lambda: invoices.due({"day": day, "ref": f"INV-{n}"}),
        ),
        (
            "page-wants-a-missing-name",
            lambda: invoices.page("Dear {{ holder }}, {{ total }}", holder=who),
        ),
        (
            "iban-check-fails",
            lambda: invoices.iban(f"GB33BUKB2020155555{n}"),
        ),
        (
            "rows-depth-blank",
            lambda: tasks.load_rows(f"code,depth\n{code},\n"),
        ),
        (
            "export-folder-absent",
            lambda: tasks.export(folder, f"{bog}-{n}", []),
        ),
        (
            "settings-indented-wrong",
            lambda: tasks.settings(folder, "broken.yaml"),
        ),
        (
            "pool-task-indexes-none",
            lambda: tasks.in_pool([lambda: {"site": None}["site"]["name"]]),
        ),
        (
            "converter-exits",
            lambda: tasks.convert(f"{bog}.tif"),
        ),
        (
            "collect-exceeds-limit",
            lambda: tasks.collect(0.01),
        ),
        (
            "probe-missing-in-gather",
            lambda: tasks.gather([soil_probe({"probe": " a "}), soil_probe({"probe": n})]),
        ),
        (
            "season-of-one-row",
            lambda: tasks.season([{"day": day}]),
        ),
        (
            "nightly-step-meets-closed-plot",
            lambda: tasks.nightly("certify", lambda: registry.Plot(code, state="certified").advance("restored")),
        ),
        (
            "tally-kind-new",
            lambda: tasks.tally({"fen": 0}, [{"kind": pick("raised", "blanket", "quaking")}]),
        ),
        (
            "plugin-not-shipped",
            lambda: tasks.plugin(pick("lidar", "drone", "radar")),
        ),
        (
            "role-without-scopes",
            lambda: auth.allow({"name": who, "role": pick("auditor", "guest", "intern")}, "plots:read"),
        ),
        (
            "surveyor-buys",
            lambda: auth.allow({"name": who, "role": "surveyor"}, pick("credits:read", "credits:buy")),
        ),
        (
            "webhook-signature-wrong",
            lambda: auth.check_signature(b"k", bog.encode(), f"{n:064x}"),
        ),
        (
            "cookie-token-not-hex",
            lambda: auth.session_user(f"{who}:{bog}"),
        ),
    ]
