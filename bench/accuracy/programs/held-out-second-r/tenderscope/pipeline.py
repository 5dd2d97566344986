"""Which step of a run does what; a list of steps, met one after the other."""
import asyncio
import gzip
import io
import os
from datetime import datetime, timezone

from openpyxl import Workbook

from draws import Draws
from tenderscope.intake import documents, notices
from tenderscope.intake.portal import MirrorClient, PortalClient
from tenderscope.matching import suppliers
from tenderscope.outbox import digest, sending
from tenderscope.refine import codes, moments, money
from tenderscope.vault import settings, store

STEPS = []


def step(bug, area, action):
    STEPS.append((bug, area, action))


class Scene:
    """What the steps of a run share."""

    def __init__(self, seed, port):
        self.d = Draws(seed)
        self.portal = PortalClient(f"http://127.0.0.1:{port}")
        self.dead = PortalClient("http://127.0.0.1:9979")
        self.mirror = MirrorClient(f"http://127.0.0.1:{port}")
        self.folder = os.path.join(os.environ["PREFIX"], "data")
        self.digest = digest.Digest(os.path.join(self.folder, "templates"))
        self.marks = store.Watermarks(self.folder)

    async def ready(self):
        self.vault = await store.Vault(":memory:").open()
        self.outbox = sending.Outbox()


def book():
    made = Workbook()
    made.create_sheet("Prices")
    return made


def packed(text):
    out = io.BytesIO()
    with gzip.open(out, "wb") as stream:
        stream.write(text.encode())
    return out.getvalue()


async def twice(first, second):
    await first
    return await second


step("buyer-null", "notice",
     lambda s: notices.from_json({"publication-number": s.d.number(), "title": s.d.word(), "buyer": None}))
step("blank-notice-title", "notice",
     lambda s: notices.from_json({"publication-number": s.d.number(), "title": " " * s.d.num(0, 3), "buyer": {}}))
step("lots-worth-nothing", "notice",
     lambda s: notices.lots({"lots": [{"id": s.d.word(), "value": 0} for _ in range(s.d.num(1, 4))]}))
step("reference-without-series", "notice",
     lambda s: notices.reference(f"{s.d.num(2010, 2025)}/{s.d.num(1, 999)}"))
step("lot-count-added-to-text", "notice",
     lambda s: notices.summary_line({"number": s.d.number(), "lots": s.d.num(1, 9)}, 40))
step("no-ceiling-clause", "notice",
     lambda s: notices.framework_ceiling({"clauses": [{"kind": s.d.word(), "amount": s.d.num(1, 9)}]}))
step("contacts-are-a-list", "notice",
     lambda s: notices.contacts({"contacts": [{"mail": f"{s.d.word()}@example.org"}]}))
step("decimal-comma", "refine",
     lambda s: money.amount(f"{s.d.num(1, 999)}.{s.d.num(100, 999)},{s.d.num(10, 99)} EUR"))
step("naive-deadline", "refine",
     lambda s: moments.open_for({"deadline": datetime(2027, s.d.num(1, 12), 3)}))
step("standstill-over-month-end", "award",
     lambda s: moments.standstill(datetime(2026, s.d.num(1, 12), s.d.num(20, 28), tzinfo=timezone.utc), 15))
step("quarter-for-date", "refine",
     lambda s: moments.loose(f"Q{s.d.num(1, 4)} of {s.d.word()}"))
step("branch-cycle", "suppliers",
     lambda s: codes.Branches({"north": "south", "south": "north"}).root_of("north"))
step("branch-depth", "suppliers",
     lambda s: (lambda word: codes.Branches({word: word}).depth(word))(s.d.word()))
step("short-index-entry", "refine",
     lambda s: codes.index_entry(bytes(s.d.num(3, 11))))
step("index-shrinks-while-read", "refine",
     lambda s: codes.drop_stale({"a": 2001, "b": s.d.num(2002, 2010), "c": 2026}, 2020))
step("attachments-forbidden", "portal",
     lambda s: s.portal.attachments(s.d.num(1000, 9999)))
step("portal-answers-page", "portal",
     lambda s: s.portal.notice(s.d.num(1000, 9999)))
step("corrections-slow", "portal",
     lambda s: s.portal.corrections(s.d.num(1, 99)))
step("count-given-up", "portal",
     lambda s: s.portal.total(s.d.word()))
step("calls-over-quota", "portal",
     lambda s: s.portal.charge(f"k{s.d.num(100, 999)}", s.d.num(501, 900)))
step("xml-unclosed", "documents",
     lambda s: documents.read_xml(f"<notice><{s.d.word()}></notice>".encode()))
step("xml-without-title", "documents",
     lambda s: documents.title_of(documents.read_xml(f"<notice xmlns='urn:notice'><{s.d.word()}/></notice>".encode())))
step("archive-not-zip", "documents",
     lambda s: documents.unpack(f"Rar!{s.d.word()}".encode()))
step("gzip-cut-off", "documents",
     lambda s: documents.inflate(packed(s.d.name() * 30)[: -s.d.num(9, 14)]))
step("sheet-renamed", "documents",
     lambda s: documents.price_sheet(book(), f"Preise {s.d.num(2020, 2026)}"))
step("table-in-latin", "documents",
     lambda s: documents.table(f"{s.d.word()};Stra\xdfe".encode("latin-1")))
step("codec-of-no-name", "documents",
     lambda s: documents.recode(b"x", f"x-{s.d.word()}"))
step("amount-is-dash", "documents",
     lambda s: documents.positions([{"position": s.d.word(), "amount": s.d.random.choice(["-", "n/a", "tbd"])}]))
step("notice-kept-twice", "vault",
     lambda s: (lambda notice: twice(s.vault.put(notice), s.vault.put(notice)))({"number": s.d.number(), "title": "t"}))
step("column-not-migrated", "vault",
     lambda s: s.vault.by_region(s.d.word()))
step("mark-of-no-portal", "vault",
     lambda s: s.marks.write("", s.d.num(1, 99)))
step("portal-never-marked", "vault",
     lambda s: s.marks.advance(s.d.word() + "-api", {}))
step("settings-without-retention", "start",
     lambda s: settings.checked({"portals": [s.d.word()]}))
step("secret-unset", "start",
     lambda s: settings.secret("SCOPE_SIGNING_KEY"))
step("workers-in-words", "start",
     lambda s: settings.workers())
step("supplier-malformed", "suppliers",
     lambda s: suppliers.load({"id": s.d.word(), "name": s.d.name(), "turnover": 1, "codes": []}))
step("vat-without-country", "suppliers",
     lambda s: suppliers.load({"id": 1, "name": s.d.name(), "turnover": 1, "codes": [], "vat": str(s.d.num(10000, 99999))}))
step("nobody-capable", "suppliers",
     lambda s: suppliers.first_capable([{"codes": [s.d.word()]}], "45"))
step("reach-unknown", "suppliers",
     lambda s: suppliers.score({"reach": s.d.random.choice(["regional", "union", "global"]), "codes": []}, {"codes": []}))
step("supplier-name-blank", "suppliers",
     lambda s: suppliers.display_name({"name": "", "id": s.d.num(1, 9)}))
step("bid-without-price", "award",
     lambda s: suppliers.rank([{"price": s.d.num(1, 9)}, {"price": None}]))
step("region-not-given-to-digest", "digest",
     lambda s: s.digest.render("daily", person=s.d.name(), notices=[]))
step("digest-kind-gone", "digest",
     lambda s: s.digest.render(f"weekly-{s.d.word()}", person=s.d.name()))
step("columns-of-zero", "digest",
     lambda s: s.digest.columns([s.d.word()] * 3, 0))
step("outbox-overrun", "outbox",
     lambda s: s.outbox.enqueue([s.d.word() for _ in range(5)]))
step("slot-given-back-twice", "outbox",
     lambda s: s.outbox.deliver({"urgent": True, "id": s.d.num(1, 99)}, lambda letter: asyncio.sleep(0)))
step("hook-answers-nothing", "outbox",
     lambda s: s.outbox.fan_out([lambda payload: asyncio.sleep(0)], s.d.word()))
step("recipient-with-newline", "outbox",
     lambda s: sending.compose(f"{s.d.word()}@example.org\nBcc: x@example.org", s.d.word(), "hello"))
step("mail-host-down", "outbox",
     lambda s: sending.post(sending.compose(f"{s.d.word()}@example.org", "x", "y"), 9977))
step("user-without-role", "outbox",
     lambda s: sending.signature({"profile": {"name": s.d.name(), "role": None}}))
step("throttle-per-day", "outbox",
     lambda s: sending.throttle(s.d.num(121, 5000)))
