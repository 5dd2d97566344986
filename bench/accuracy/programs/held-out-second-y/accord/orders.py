import asyncio
import datetime
import gzip
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from accord.formula import blend
from accord.formula.blend import Blend
from accord.links import clients
from accord.panel import scoring
from accord.regulatory import ifra
from accord.stockroom.service import Stockroom
from accord.stockroom.tables import Drum


def serving(answer, use):
    class Machine(BaseHTTPRequestHandler):
        def do_GET(self):
            answer(self)

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 9737), Machine)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        return use(clients.GcMachine("http://127.0.0.1:9737"))
    finally:
        server.shutdown()
        server.server_close()


def reply(status, body):
    def answer(machine):
        machine.send_response(status)
        machine.end_headers()
        machine.wfile.write(body.encode())

    return answer


def slow(machine):
    threading.Event().wait(0.4)


def orders(seed):
    def pick(*of):
        return of[seed % len(of)]

    code = pick("Nuit", "Vert", "Ombre", "Sillon", "Brume") + str(10 * seed + 3)
    oil = pick("oakmoss", "citral", "vetiver", "labdanum", "galbanum")
    judge = pick("Amélie", "Søren", "Inês", "Zoë")

    def simple():
        return Blend(code).add(oil, 10 + seed).add("iso e", 30 + seed, "base")

    def both(room, first, then):
        first(room)
        return then(room)

    def drum(room, amount):
        return room.receive({"material": oil, "amount": amount})

    def soon(make):
        return lambda: asyncio.run(make())

    async def sour():
        return {}[oil]

    async def later():
        await asyncio.sleep(1)

    return [
        (
            "frozen-blend",
            lambda: both(simple(), lambda b: setattr(b, "frozen_by", judge), lambda b: b.add(oil, 1))),
        (
            "parts-as-text",
            lambda: simple().add("musk", str(seed)).total()),
        (
            "material-not-in-blend",
            lambda: simple().percent("aldehyde c%d" % seed)),
        (
            "percent-of-zero",
            lambda: Blend(code).add(oil, 0).percent(oil)),
        (
            "dump-set",
            lambda: simple().add({oil}, seed).dump()),
        (
            "unit-unknown",
            lambda: simple().scaled("%d %s" % (seed, pick("oz", "ml", "lb")))),
        (
            "slug-accent",
            lambda: Blend(pick("Été", "L'Eau", "N°") + str(seed)).key()),
        (
            "author-missing",
            lambda: blend.open_blend({"code": code, "author": ""})),
        (
            "base-in-itself",
            lambda: (lambda b: b["parts"].append(b) or blend.nested(b))({"parts": []})),
        (
            "decimal-times-float",
            lambda: blend.dilute(seed, 0.1)),
        (
            "supplier-twice",
            lambda: both(Stockroom(), lambda r: r.supplier("Sup %d" % seed), lambda r: r.supplier("Sup %d" % seed))),
        (
            "amount-missing",
            lambda: Stockroom().receive({"material": oil})),
        (
            "amount-without-space",
            lambda: drum(Stockroom(), "%dkg" % seed)),
        (
            "drum-unknown",
            lambda: Stockroom().vendor(100 + seed)),
        (
            "drum-without-supplier",
            lambda: (lambda r: r.vendor_name(drum(r, "2 kg")))(Stockroom())),
        (
            "drawn-below-zero",
            lambda: (lambda r: r.draw(drum(r, "%d g" % seed), 500))(Stockroom())),
        (
            "best-before-column",
            lambda: Stockroom().expiring()),
        (
            "out-of-stock",
            lambda: Stockroom().take(oil, 500 + seed, 20 * seed)),
        (
            "tare-missing",
            lambda: Stockroom().count([{"gross": seed, "tare": 1}, {"gross": 5}])),
        (
            "movement-date",
            lambda: Stockroom().movements("date,grams\n0%d/11/2026,5\n" % seed)),
        (
            "movement-grams-blank",
            lambda: Stockroom().movements("date,grams\n2026-11-0%d,\n" % seed)),
        (
            "over-limit",
            lambda: ifra.check("oakmoss", 0.2 + seed / 10, ifra.Category.FINE_FRAGRANCE)),
        (
            "limit-for-category",
            lambda: ifra.check("citral", seed / 10, pick(ifra.Category.FINE_FRAGRANCE, ifra.Category.DEODORANT))),
        (
            "amendment-no-limit",
            lambda: ifra.amendments("<a><m><limit>1</limit></m><m>%s</m></a>" % oil)),
        (
            "naive-and-aware",
            lambda: ifra.expired({"until": "2026-0%d-01" % seed}, datetime.datetime.now(datetime.timezone.utc))),
        (
            "leap-day-renewal",
            lambda: ifra.renewal(datetime.date(1996 + 4 * seed, 2, 29))),
        (
            "template-undefined",
            lambda: ifra.sheet("Hello {{ perfumer }}: {{ blend }}", blend=code)),
        (
            "audit-unknown",
            lambda: ifra.audit(["citral", "tree moss %d" % seed])),
        (
            "officer-missing",
            lambda: ifra.certificate({"serial": code})),
        (
            "edition-is-none",
            lambda: ifra.lookup({50 + seed: None}, 50 + seed, oil)),
        (
            "score-text",
            lambda: scoring.read({"judge": judge, "sillage": pick("strong", "weak", "soft")})),
        (
            "mean-of-none",
            lambda: scoring.mean([])),
        (
            "longevity-none",
            lambda: scoring.longest([scoring.Score(judge=judge, sillage=1, longevity=seed), scoring.Score(judge="B", sillage=2)])),
        (
            "words-latin",
            lambda: scoring.words(("bois br%s %s" % ("ûlé", oil)).encode("latin-1"))),
        (
            "tenant-unset",
            lambda: scoring.current()),
        (
            "panels-unequal",
            lambda: scoring.pair([judge] * seed, [judge] * (seed + 2))),
        (
            "strip-timeout",
            soon(lambda: scoring.wait(later(), 0.01))),
        (
            "chief-none",
            soon(lambda: scoring.chief({"chief": None}))),
        (
            "email-no-at",
            lambda: scoring.invite({"name": judge, "email": "mail.%s.example" % oil})),
        (
            "invite-no-name",
            lambda: scoring.invite({"email": "x@%s.example" % oil})),
        (
            "gc-not-found",
            lambda: serving(reply(404, ""), lambda gc: gc.run(code))),
        (
            "gc-slow",
            lambda: serving(slow, lambda gc: gc.run(code))),
        (
            "gc-no-peaks",
            lambda: serving(reply(200, '{"area": %d}' % seed), lambda gc: gc.peaks(code))),
        (
            "gc-zero-area",
            lambda: serving(reply(200, '{"area": %d, "total_area": 0}' % seed), lambda gc: gc.purity(code))),
        (
            "gc-off",
            lambda: clients.GcMachine("http://127.0.0.1:9738").run(code)),
        (
            "redis-down",
            lambda: clients.remember(code, oil)),
        (
            "smtp-down",
            lambda: clients.post("%s@example.org" % oil)),
        (
            "token-padding",
            lambda: clients.token("YWJj" + "ZA" + "=" * (seed % 2))),
        (
            "pickle-moved-class",
            lambda: clients.restore(b"caccord.formula.mixture\nMixture\n.")),
        (
            "batch-id",
            lambda: clients.batch_id("%s-%d" % (code, seed))),
        (
            "spectrum-missing",
            lambda: clients.spectrum("/var/lib/accord/%s.spc" % code)),
        (
            "plugin-missing",
            lambda: clients.plugin(pick("sartorius", "mettler", "ohaus"))),
        (
            "port-unset",
            lambda: clients.port()),
    ]
