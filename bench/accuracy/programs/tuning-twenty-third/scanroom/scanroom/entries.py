import random
from datetime import datetime, timezone

import jwt


class Values:
    def __init__(self, seed):
        self.random = random.Random(seed * 97)

    def word(self):
        return self.random.choice(["ledger", "charter", "atlas", "psalter", "survey", "cartulary", "roll", "herbal", "register"])

    def name(self):
        return self.random.choice(["Ines", "Tomas", "Wilma", "Joris", "Aafke", "Piet", "Hanne"])

    def num(self, low=100, high=9999):
        return self.random.randint(low, high)

    def code(self):
        return "BX-%05d" % self.num(1000, 99999)


# Each entry is keyed by what went wrong; all of them are called alike.
ENTRIES = {
    "unknown-barcode-shelf":
        lambda a, v: a.boxes.get({"barcode": v.code()}),
    "record-without-language":
        lambda a, v: a.boxes.show({"record": {"title": v.word()}}),
    "record-without-title":
        lambda a, v: a.boxes.show({"record": {"language": "nl", "donor": v.name()}}),
    "accession-day-in-dutch-order":
        lambda a, v: a.boxes.accession({"record": {"donor": v.name(), "received": "%d-%d-19%d" % (v.num(13, 28), v.num(1, 12), v.num(10, 99))}}),
    "loose-dating-not-a-date":
        lambda a, v: a.catalog.dating({"dating": "feast of Saint %s" % v.name()}),
    "aid-over-long-title":
        lambda a, v: a.catalog.import_aid({"title": v.word() * 12, "extent": v.num()}),
    "ead-truncated":
        lambda a, v: a.catalog.import_ead("<c level='file'><unitid>%d</unitid>" % v.num()),
    "ead-without-unitid":
        lambda a, v: a.catalog.import_ead("<c><title>%s</title></c>" % v.word()),
    "settings-empty-document":
        lambda a, v: a.catalog.settings("# only a remark %d" % v.num()),
    "note-in-latin-one":
        lambda a, v: a.boxes.note({"raw": ("%s caf\xe9 %s" % (v.word(), v.name())).encode("latin-1")}),
    "label-with-umlaut":
        lambda a, v: a.boxes.print_label({"title": "%s \u00fcber %s" % (v.word(), v.name())}),
    "fonds-in-circle":
        lambda a, v: a.catalog.path_of("fonds", {"fonds": v.word(), "charter": "fonds", "ledger": "fonds", "atlas": "fonds", "psalter": "fonds", "survey": "fonds", "cartulary": "fonds", "roll": "fonds", "herbal": "fonds", "register": "fonds"}),
    "unknown-level":
        lambda a, v: a.catalog.classify(v.word()),
    "merge-across-fonds":
        lambda a, v: a.catalog.merge({"fonds": "Guild", "barcode": v.code()}, {"fonds": "Harbour", "barcode": v.code()}),
    "box-row-missing":
        lambda a, v: a.boxes_store.exactly(v.num()),
    "two-boxes-on-shelf":
        lambda a, v: a.boxes.move({"shelf": "R4-12", "box": v.code()}),
    "donation-without-fonds":
        lambda a, v: a.boxes.donate({"barcode": v.code()}),
    "stamp-as-text":
        lambda a, v: a.boxes.stamp({"barcode": v.code(), "when": "2024-%02d-01" % v.num(1, 12)}),
    "report-bad-column":
        lambda a, v: a.reports.shelves(),
    "engine-down":
        lambda a, v: a.dead_engine.submit(v.num()),
    "engine-overloaded":
        lambda a, v: a.engine.status(v.num()),
    "engine-release-retries":
        lambda a, v: a.engine.release(v.num()),
    "engine-wait-timeout":
        lambda a, v: a.intake.recognise(v.num()),
    "courier-down":
        lambda a, v: a.order_api.ship({"parcel": v.num()}),
    "courier-no-label":
        lambda a, v: a.order_api.label({"address": v.name(), "parcel": v.num()}),
    "label-no-address":
        lambda a, v: a.order_api.label({"parcel": v.num(), "address": ""}),
    "courier-no-depots":
        lambda a, v: a.order_api.depot({"answer": {"depots": [], "zip": v.num()}}),
    "authorization-without-scheme":
        lambda a, v: a.order_api.whoami({"authorization": "%x" % v.num()}),
    "redis-down":
        lambda a, v: a.catalog.cache.remember(v.code(), v.word()),
    "order-negative-count":
        lambda a, v: a.order_api.place({"reader": v.name(), "lines": [{"signature": v.code(), "count": -v.num(1, 9)}]}),
    "reader-card-not-number":
        lambda a, v: a.order_api.register({"email": v.name() + "@example.org", "card": "card " + v.word()}),
    "send-unscanned":
        lambda a, v: a.orders.send({"id": v.num(), "state": "placed"}),
    "tariff-unknown-format":
        lambda a, v: a.order_api.quote({"order": {"lines": [{"format": v.random.choice(["B5", "A1", "A0"]), "count": v.num(1, 5)}]}}),
    "quote-without-discount":
        lambda a, v: a.order_api.quote({"order": {"lines": [{"format": "A3", "count": v.num(1, 5)}]}}),
    "payment-not-decimal":
        lambda a, v: a.orders.pay({"due": v.num()}, "EUR %d,50" % v.num()),
    "deadline-overflow":
        lambda a, v: a.orders.deadline({"placed": datetime(2024, 1, 1), "days": 3000000 + v.num()}),
    "overdue-naive-date":
        lambda a, v: a.orders.is_overdue({"due_at": datetime(2024, 1, v.num(1, 28))}),
    "remaining-of-undelivered":
        lambda a, v: a.orders.remaining({"ordered": v.num(), "delivered": None}),
    "archive-of-open-order":
        lambda a, v: a.orders.archive({"state": "placed", "age": v.num()}),
    "manifest-missing":
        lambda a, v: a.intake.start_batch("batch-%d" % v.num()),
    "package-not-zip":
        lambda a, v: a.files.open_package(b"%PDF" + v.word().encode(), v.word() + ".zip"),
    "sheet-missing":
        lambda a, v: (a.files.save_sheet("plan.xlsx"), a.files.sheet("plan.xlsx", v.word())),
    "bucket-not-configured":
        lambda a, v: a.intake.bucket(),
    "gains-shape":
        lambda a, v: a.imaging.balance([[1, 2, 3]] * v.num(2, 9), [1.0] * (4 + v.num(1, 5))),
    "corners-singular":
        lambda a, v: a.imaging.dewarp([[1, 2], [2, 4]], [v.num(), v.num()]),
    "crop-empty":
        lambda a, v: a.imaging.crop(None, (v.num(500, 900), 0, v.num(1, 400), 20)),
    "sharpest-of-nothing":
        lambda a, v: a.imaging.sharpest([]),
    "throughput-no-operator":
        lambda a, v: a.reports.throughput([{"pages": v.num(), "scanner": v.word()}]),
    "month-not-a-day":
        lambda a, v: a.reports.by_month(["2024-01-02", "%s %d" % (v.word(), v.num())]),
    "receipt-without-total":
        lambda a, v: a.order_api.receipt({"reader": {"name": v.name()}, "order": {"signature": v.code()}}),
    "letter-template-missing":
        lambda a, v: a.reports.letter(v.word()),
    "annual-totals-missing":
        lambda a, v: a.reports.annual(v.num(1900, 2020), {}),
}
