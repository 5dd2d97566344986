import asyncio
from datetime import date, datetime, timezone
from decimal import Decimal

from .core import deadlines, families, fees
from .feeds import registry, statements
from .jobs import renewals
from .out import letters
from .store import patents
from .values import num, pick, pubno

ROUTES = []
BASE = "http://127.0.0.1:9946"


def on(label, span, call):
    ROUTES.append((label, span, call))


on("leap-filing", "deadlines.compute",
   lambda: deadlines.due_date(date(2020, 2, 29), num(1, 3)))
on("grace-december", "deadlines.grace",
   lambda: deadlines.grace_end(date(num(2020, 2026), 6, 30), 6))
on("aware-now", "deadlines.left",
   lambda: deadlines.days_left(datetime(2026, num(1, 12), 1), datetime.now(timezone.utc)))
on("loose-day", "deadlines.read",
   lambda: deadlines.read_loose(pick("30 Februar 2025", "KW 12/2026", "asap", "31.31.2024")))
on("dead-patent", "renewals.pick",
   lambda: deadlines.ensure_alive({"no": pubno(), "lapsed_on": date(2019, num(1, 12), 1)}, date(2026, 1, 1)))
on("offset-words", "reminders.plan",
   lambda: deadlines.reminder_days(date(2026, 1, 31), pick("90,60,", "90;60", "90,sixty")))
on("office-unknown", "fees.base",
   lambda: fees.base_fee(pick("XX", "WO", "SU", "YU"), 5))
on("odd-lateness", "fees.late",
   lambda: fees.surcharge(Decimal(num(50, 900)), num(7, 9)))
on("amount-thousands", "statements.amount",
   lambda: fees.parse_amount("%d.%03d,%02d" % (num(1, 9), num(0, 999), num(0, 99))))
on("margin-float", "fees.agent",
   lambda: fees.with_agent(Decimal("690"), num(1, 9) / 10))
on("no-fees", "report.average",
   lambda: fees.average([]))
on("thirds", "fees.split",
   lambda: fees.split(num(300, 999) * 3, [("a", 33), ("b", 33), ("c", 33)]))
on("rate-missing", "fees.convert",
   lambda: fees.convert(Decimal(num(10, 99)), {"EUR": Decimal(1)}, pick("CHF", "SEK", "JPY")))
on("rate-zero", "fees.convert",
   lambda: fees.convert(Decimal(num(10, 99)), {"USD": Decimal(0)}, "USD"))


def looped():
    one = families.Member(pubno(), "EP")
    one.parent = families.Member(pubno(), "DE", one)
    return one


on("family-loop", "families.root",
   lambda: looped().root())
on("no-representative", "families.pick",
   lambda: families.representative([families.Member(pubno(), "EP")], {"US", "JP"}))
on("slot-note", "families.note",
   lambda: families.annotate(families.Member(pubno(), "EP"), remark=pick("opposed", "licensed")))
on("prune-walk", "families.prune",
   lambda: families.prune({"a": families.Member(pubno(), "EP"), "b": families.Member(pubno(), "DE")}, {"EP"}))
on("no-members", "families.latest",
   lambda: families.latest([]))
on("register-gone", "registry.status",
   lambda: registry.status_of(BASE, pubno()))
on("register-closed", "registry.status",
   lambda: registry.status_of("http://127.0.0.1:9947", pubno()))
on("bulk-slow", "registry.bulk",
   lambda: registry.bulk(BASE, "2026%02d" % num(1, 52)))
on("applicant-blank", "registry.applicants",
   lambda: registry.applicants("<doc><applicant>Nuvo</applicant><applicant/></doc>"))
on("owner-absent", "registry.owner",
   lambda: registry.owner_country('<r xmlns="http://example.org/register"><agent/></r>'))
on("owner-entity", "registry.owner",
   lambda: registry.owner_country("<r><owner>%s</r>" % pick("Hart", "Lowe")))
on("schema-year", "registry.validate",
   lambda: registry.validated("<fee year='%s'/>" % pick("third", "iv", "5a"),
                              "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='fee'><xs:complexType><xs:attribute name='year' type='xs:int'/></xs:complexType></xs:element></xs:schema>"))
on("mapping-tab", "config.mapping",
   lambda: registry.mapping("offices:\n\t%s: 1" % pick("EP", "DE")))
on("rates-page", "rates.fetch",
   lambda: registry.fetch_rates(BASE, "2026-0%d-01" % num(1, 9)))
on("tape-block", "tape.header",
   lambda: registry.record_header(bytes(num(3, 6))))
on("gateway-closed", "gateway.push",
   lambda: registry.push("127.0.0.1", 9948, "PAY"))
on("hook-cut", "hooks.receive",
   lambda: registry.webhook('{"id": %d, "ev' % num(10, 99999)))
on("amount-blank", "statements.total",
   lambda: statements.total(b"reference;amount\n1/2;%s\n" % pick(b"", b"12,50", b"n/a", b"1 000")))
on("reference-plain", "statements.refs",
   lambda: statements.references(b"reference;amount\n%d;5\n" % num(1000, 9999)))
on("not-gzip", "statements.unpack",
   lambda: statements.unpack(b"PK\x03\x04" + bytes([num(1, 200)])))
on("instruction-year", "instructions.accept",
   lambda: statements.instruction(patent=pubno(), year=pick(0, 1, 2), pay=True))
on("patent-twice", "patents.add",
   lambda: [patents.add("EP1", "EP") for _ in range(num(2, 3))])
on("agent-key", "patents.add",
   lambda: patents.add(pubno(), "EP", None, num(10, 99)))
on("patent-absent", "patents.office",
   lambda: patents.office_of(pubno()))
on("owner-column", "patents.search",
   lambda: patents.by_owner(pick("Hart", "Lowe")))
on("tag-list", "patents.tag",
   lambda: patents.tag(pubno(), ["EP", "DE"]))
on("file-locked", "patents.locked",
   lambda: patents.locked("annuitas.db"))
on("store-shut", "patents.reload",
   lambda: patents.after_close(pubno()))
on("batch-full", "batches.add",
   lambda: [b.add(i) for b in [renewals.Batch("B%d" % num(1, 999), num(1, 3))] for i in range(5)])
on("batch-undo", "batches.undo",
   lambda: renewals.Batch("B1", 3).undo())
on("poll-late", "offices.poll",
   lambda: asyncio.run(renewals.poll_within("DE", 0.3)))
on("queue-full", "batches.queue",
   lambda: asyncio.run(_overfill()))
on("pool-slow", "fees.table",
   lambda: renewals.with_limit(num(1, 9) / 100))
on("client-unset", "letters.reminder",
   lambda: letters.reminder(no=pubno(), due="2026-01-31"))
on("footer-gone", "letters.lapse",
   lambda: letters.lapse(no=pubno()))
on("letter-kind", "letters.custom",
   lambda: letters.custom(pick("welcome", "thanks", "notice-2")))
on("name-latin", "letters.encode",
   lambda: letters.to_ascii(pick("\u0141ukasz", "\u0160imon", "\u5c71\u7530")))
on("folder-gone", "letters.write",
   lambda: letters.write("/var/spool/annuitas/2026-%02d" % num(1, 12), "a.txt", "x"))
on("plug-missing", "letters.plug",
   lambda: letters.plug(pick("fax", "telex")))
on("zip-number", "letters.address",
   lambda: letters.address({"street": "Hill 1", "zip": num(10000, 99999), "city": "Bern"}))
on("mask-pattern", "letters.mask",
   lambda: letters.mask("x", pick("*secret", "(pin", "[0-9")))
on("unset-retries", "config.load",
   lambda: letters.setting("ANNUITAS_RETRIES"))


async def _overfill():
    queue = asyncio.Queue(maxsize=1)
    for line in (1, 2):
        await renewals.hand_over(queue, line)
