from decimal import Decimal

from vary import SEED, court, docket_no, name, num, thing
from docket import config
from docket.api import intake
from docket.clients import clerk
from docket.repo import cases
from docket.services import deadlines, exhibits, fees, hearings, notices, related
from docket.repo.tables import Party, Session

ENTRIES = []


def add(label, span, kind, run):
    ENTRIES.append((label, span, kind, run))


def twice(run):
    run()
    return run()


def case_with(*plaintiffs):
    case = cases.open_case(docket_no() + name()[:2] + str(num()), court())
    for plaintiff in plaintiffs:
        cases.add_party(case, plaintiff, "plaintiff")
    return case


add(
    "track-without-rule", "POST /deadlines", 2,
    lambda: intake.due({"filing": {"track": thing() + "-track", "filed": "2026-03-0%d" % (SEED % 9 + 1)}}))
add(
    "filed-day-in-local-form", "POST /deadlines", 2,
    lambda: intake.due({"filing": {"track": "civil", "filed": "%d/03/2026" % (SEED + 10)}}))
add(
    "naive-due-compared", "deadline sweep", 1,
    lambda: deadlines.overdue([{"due": "2026-0%d-11T09:00:00" % (SEED % 9 + 1)}]))
add(
    "reminders-grow-in-loop", "deadline sweep", 1,
    lambda: deadlines.reminders({docket_no(): 0, docket_no(): 4}))
add(
    "copies-as-word", "POST /receipts", 2,
    lambda: intake.receipt({"copies": ["two", "three", "four", "five"][SEED % 4]}))
add(
    "negative-household", "GET /waiver", 2,
    lambda: fees.waiver("19000", str(-num(1, 6))))
add(
    "median-of-no-costs", "statistics run", 1,
    lambda: fees.median_costs([{"costs": None}, {}]))
add(
    "receipt-without-refunds", "POST /refunds", 2,
    lambda: fees.refund({"paid": num()}))
add(
    "room-unknown", "POST /hearings", 2,
    lambda: hearings.schedule({"court": court(), "people": num(1, 30)}, {}))
add(
    "bench-empty", "POST /assignments", 2,
    lambda: hearings.assign_judge("hill", num()))
add(
    "calendar-feed-full", "publish calendar", 4,
    lambda: [hearings.publish({"id": num()}) for _ in range(4)])
add(
    "minutes-without-end", "GET /minutes", 2,
    lambda: hearings.minutes({"begin": "2026-05-04T10:00:00", "end": None}))
add(
    "caption-after-session", "GET /captions", 2,
    lambda: hearings.caption(case_with(name())))
add(
    "judge-null-in-registry", "GET /chambers", 2,
    lambda: hearings.chambers(docket_no()))
add(
    "summons-without-day", "render summons", 1,
    lambda: notices.summons({"number": docket_no(), "court": court(), "defendant": {"name": name()}}))
add(
    "index-fee-none", "render index", 1,
    lambda: notices.render_index([{"number": docket_no(), "fee": None}]))
add(
    "mail-refused", "send notice", 3,
    lambda: notices.by_mail(name().lower() + "@example.net", "served"))
add(
    "manifest-latin1", "POST /exhibits", 2,
    lambda: exhibits.manifest(("label,pages\n%s é,%d" % (thing(), num())).encode("latin-1")))
add(
    "manifest-column", "POST /exhibits", 2,
    lambda: exhibits.manifest(("label,count\n%s,%d" % (thing(), num())).encode()))
add(
    "bundle-not-zip", "POST /bundles", 2,
    lambda: exhibits.bundle(("%PDF-1.4 " + thing()).encode()))
add(
    "exhibit-file-gone", "GET /exhibits", 2,
    lambda: exhibits.stored("/var/lib/docketeer", "%s-%d" % (thing(), num())))
add(
    "seal-not-base64", "POST /seals", 2,
    lambda: exhibits.seal("%d-%s!" % (num(), thing()), b"x"))
add(
    "seal-mismatch", "POST /seals", 2,
    lambda: exhibits.seal("bm90IGEgc2VhbA==", b"x" * num(10, 999)))
add(
    "page-range-single", "GET /pages", 2,
    lambda: exhibits.page_range(str(num())))
add(
    "case-own-ancestor", "GET /lineage", 2,
    lambda: related.lineage("A-%d" % SEED, {"A-%d" % SEED: "B", "B": "A-%d" % SEED}))
add(
    "child-without-weight", "GET /weights", 2,
    lambda: related.weight({"weight": 1, "children": [{"weight": 2, "children": [{"name": thing()}]}]}))
add(
    "search-timeout", "GET /search", 2,
    lambda: related.search_all([docket_no(), docket_no()]))
add(
    "tags-null", "POST /merge", 2,
    lambda: related.merge({"tags": [thing()]}, {"tags": None}))
add(
    "filing-court-missing", "POST /filings", 2,
    lambda: intake.file({"number": docket_no(), "pages": num(1, 40), "parties": []}))
add(
    "appoint-counsel-missing", "POST /counsel", 2,
    lambda: intake.appoint({"since": "3 May 2026"}))
add(
    "appoint-since-words", "POST /counsel", 2,
    lambda: intake.appoint({"counsel": name(), "since": "after the %s of %s" % (thing(), name())}))
add(
    "webhook-truncated", "POST /webhook", 2,
    lambda: intake.webhook('{"event": "filed", "docket": "%s' % docket_no()))
add(
    "not-a-clerk", "GET /sealed", 2,
    lambda: intake.sealed({"name": name(), "roles": ["public"]}, "2026-01-01"))
add(
    "number-taken", "POST /cases", 2,
    lambda: twice(lambda number=docket_no(): cases.open_case(number, court())))
add(
    "case-absent", "GET /cases", 2,
    lambda: cases.by_number("0-XX-%d" % num()))
add(
    "two-plaintiffs", "GET /plaintiff", 2,
    lambda: cases.sole_plaintiff(case_with(name(), name())))
add(
    "party-without-name", "POST /parties", 2,
    lambda: cases.add_party(case_with(), None, "witness"))
add(
    "bar-standing-absent", "GET /bar", 2,
    lambda: clerk.bar_status(num()))
add(
    "sheriff-slow", "GET /served", 2,
    lambda: clerk.served(docket_no()))
add(
    "courts-yaml-broken", "start", 1,
    lambda: config.courts("courts.yaml"))
add(
    "setting-unset", "start", 1,
    lambda: config.setting("ESCROW_KEY"))
add(
    "retention-forever", "start", 1,
    lambda: config.retention({"retention": {court(): {"years": "forever"}}}))
