import asyncio
import contextlib
import gzip
import hashlib
import io
import os
import socket
import threading
import zipfile
from datetime import date, datetime, timezone
from decimal import Decimal

from scandepot.clients import remote
from scandepot.core.values import FONDS, NAMES, PARISHES, barcode, digits, hexes, pick, whole
from scandepot.imaging import crop, tiff
from scandepot.intake import agreements, boxes
from scandepot.metadata import dates, mets, text
from scandepot.planning import shifts
from scandepot.storage import catalogue, fixity


@contextlib.contextmanager
def listening(answer):
    server = socket.create_server(("127.0.0.1", 9773 if answer else 9774))

    def serve():
        connection, _ = server.accept()
        connection.recv(4096)
        if answer:
            connection.sendall(answer)
            connection.close()
        else:
            held.append(connection)

    held = []
    threading.Thread(target=serve, daemon=True).start()
    try:
        yield server.getsockname()[1]
    finally:
        server.close()
        for connection in held:
            connection.close()


def zipped(names):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def filled():
    shelves = catalogue.Catalogue(catalogue.opened())
    shelves.add("BX000001", "A-01")
    return shelves


def served(status, body, use):
    reply = f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n{body}"
    with listening(reply.encode()) as port:
        return use(port)


def stalled(use):
    with listening(None) as port:
        return use(port)


def greeted():
    server = socket.create_server(("127.0.0.1", 9776))

    def serve():
        connection, _ = server.accept()
        connection.recv(64)
        connection.sendall(b"BUSY\n")
        connection.close()

    threading.Thread(target=serve, daemon=True).start()
    try:
        return remote.scanner("cruse", 9776)
    finally:
        server.close()


SCENARIOS = [
    (
        "folders-not-a-number",
        lambda: boxes.read_delivery(f"barcode;shelf;folders\n{barcode()};C-1{whole(0, 9)};{whole(2, 40)} ca.\n"),
    ),
    (
        "delivery-without-shelf-column",
        lambda: boxes.read_delivery(f"barcode;place;folders\n{barcode()};{pick(PARISHES)};3\n"),
    ),
    (
        "transfer-has-new-field",
        lambda: boxes.read_transfer([{"barcode": barcode(), "shelf": "D-04", "folders": 2, "humidity": whole(40, 60)}]),
    ),
    (
        "box-never-weighed",
        lambda: boxes.weigh([boxes.Box(barcode(), "A-11", 3, 4.5), boxes.Box(barcode(), "A-12", 1)]),
    ),
    (
        "agreement-without-owner",
        lambda: agreements.load('{"number": "%s", "owner": null}' % digits(5)),
    ),
    (
        "agreement-file-cut-off",
        lambda: agreements.load('{"number": "%s", "owner": "%s' % (digits(5), pick(NAMES))),
    ),
    (
        "page-rate-with-comma",
        lambda: agreements.page_rate(f"0,{whole(10, 99)}"),
    ),
    (
        "agreement-open-ended",
        lambda: agreements.days_left({"until": None}, date(2026, 4, whole(1, 30))),
    ),
    (
        "tiff-directory-beyond-end",
        lambda: tiff.directory(b"II*\0" + (whole(900, 5000)).to_bytes(4, "little") + bytes(30)),
    ),
    (
        "compression-code-unknown",
        lambda: tiff.compression_name(pick([2, 3, 4, 6, 32773, 34712])),
    ),
    (
        "skew-of-one-point",
        lambda: crop.skew([(whole(1, 9), 4)] * 2), #~ lambda: crop.skew_of([(whole(1, 9), 4)] * 2),
    ),
    (
        "contrast-of-flat-page",
        lambda: crop.contrast([whole(10, 240)] * 5),
    ),
    (
        "gutter-outside-spread",
        lambda: crop.pages(list(range(whole(20, 40))), whole(50, 90)),
    ),
    (
        "tiles-never-smaller",
        lambda: crop.quadrants({"size": whole(300, 4000)}),
    ),
    (
        "mets-not-wellformed",
        lambda: mets.parse(f"<mets><file ID='F{digits(3)}'>{pick(FONDS)}</mets>"),
    ),
    (
        "mets-without-title",
        lambda: mets.title(mets.parse("<m:mets xmlns:m='http://www.loc.gov/METS/'><m:dmdSec><m:date>18%s</m:date></m:dmdSec></m:mets>" % digits(2))),
    ),
    (
        "division-order-mixed",
        lambda: mets.order([{"order": whole(1, 9), "label": "recto"}, {"order": f"{whole(1, 9)}a", "label": "verso"}]),
    ),
    (
        "regnal-year-unreadable",
        lambda: dates.regnal_year(f"anno {whole(2, 40)} Georgii"),
    ),
    (
        "regnal-name-unknown",
        lambda: dates.regnal_year(f"{whole(2, 9)} {pick(['Geo. II', 'Geo. I', 'Will. III', 'Will. II'])}"),
    ),
    (
        "zone-of-camera-unknown",
        lambda: dates.local_time(1.7e9, pick(["Europe/Leith", "GMT+1/BST", "Europe/Yorkk", "Atlantis/Main"])),
    ),
    (
        "camera-clock-in-millis",
        lambda: dates.taken_at(1700000000000 * whole(2, 9)),
    ),
    (
        "transcript-wrong-charset",
        lambda: text.transcript(f"{pick(NAMES)} £{whole(1, 9)}".encode("latin-1"), "utf-8"),
    ),
    (
        "letter-name-unknown",
        lambda: text.long_s(pick(["WYNN WITH DOT", "LONG LONG S", "YOGH WITH TAIL"])),
    ),
    (
        "box-twice-on-shelf",
        lambda: filled().add("BX000001", f"F-{digits(2)}"),
    ),
    (
        "box-state-not-allowed",
        lambda: filled().add(barcode(), "A-02", "lost"),
    ),
    (
        "shelf-of-unknown-box",
        lambda: filled().shelf_of(barcode()),
    ),
    (
        "search-column-gone",
        lambda: filled().search(pick(["depositor", "building", "colour"]), "%a%"),
    ),
    (
        "move-binding-missing",
        lambda: filled().move([{"barcode": barcode()}]),
    ),
    (
        "export-not-opened",
        lambda: catalogue.exported(f"/var/lib/depot-{digits(3)}", "export.db"),
    ),
    (
        "package-gzip-truncated",
        lambda: fixity.unpacked(gzip.compress(hexes(300).encode())[:whole(80, 120)]),
    ),
    (
        "masters-store-refused",
        lambda: remote.upload(f"{barcode()}/0001.tif", b"x"),
    ),
    (
        "deposit-of-set-failed",
        lambda: remote.deposit([whole(1000, 9999)]),
    ),
    (
        "authority-refused",
        lambda: remote.authority(pick(NAMES)),
    ),
    (
        "ocr-too-slow",
        lambda: stalled(lambda port: remote.ocr(port, digits(6))),
    ),
    (
        "seen-cache-refused",
        lambda: remote.seen(barcode()),
    ),
    (
        "scanner-unreachable",
        lambda: remote.scanner(f"planet-{digits(2)}", 9775),
    ),
    (
        "state-spelled-otherwise",
        lambda: shifts.restore(pick(["in progress", "qa", "paused", "Scanning"])),
    ),
    (
        "more-batches-than-operators",
        lambda: shifts.assign([pick(NAMES)], [digits(4), digits(4)]),
    ),
    (
        "finished-dropped-while-walking",
        lambda: shifts.drop_finished({digits(4): 0, digits(5): whole(1, 9), digits(6): 2}),
    ),
    (
        "no-slot-that-late",
        lambda: shifts.first_free([{"from": whole(8, 12)}], whole(18, 23)),
    ),
    (
        "overview-of-numbers",
        lambda: shifts.overview([whole(100, 999), whole(100, 999)]),
    ),
    (
        "sample-every-zero",
        lambda: shifts.sample(range(whole(10, 90)), 0),
    ),
    (
        "box-label-without-parish",
        lambda: boxes.label_of({"barcode": barcode(), "parish": ""}),
    ),
    (
        "agreement-lapsed",
        lambda: agreements.accept({"number": digits(5), "owner": pick(NAMES), "until": date(2025, whole(1, 12), whole(1, 28))}),
    ),
    (
        "batch-finished-twice",
        lambda: shifts.Batch(digits(4)).finish(),
    ),
    (
        "lamp-settles-too-late",
        lambda: asyncio.run(shifts.settle(5, 0.05)),
    ),
    (
        "station-not-configured",
        lambda: shifts.settings({"stations": {"north": {"dpi": 400}}}, f"st-{digits(2)}"),
    ),
    (
        "station-tray-not-set",
        lambda: shifts.settings({"stations": {"north": {"dpi": whole(300, 600)}}}, "north"),
    ),
]
