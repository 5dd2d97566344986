"""Which bad input reaches which bug. Data alone."""
import struct

from harvest.trees import nest, ring


def csv_of(*rows):
    return "sensor,at,value\n" + "\n".join(",".join(row) for row in rows)


def request_of(bug, v):
    n = int(v["id"])
    row = (v["word"], v["date"], v["amount"])
    frame = struct.pack(">BB", 1, 9)
    return {
        "value-not-a-number": ("ingest", {"text": csv_of((row[0], row[1], v["word"]))}),
        "time-not-iso": ("ingest", {"text": csv_of((row[0], v["word"], row[2]))}),
        "no-readings": ("ingest", {"text": csv_of()}),
        "no-readings-in-thread": ("batch", {"texts": [csv_of(row), csv_of()]}),
        "window-past-end": ("ingest", {"text": csv_of(row, row), "size": 1 + n % 2}),
        "reading-without-offset": ("ingest", {"text": csv_of(row, row), "latest": True}),
        "value-column-missing": ("ingest", {"text": "sensor,at\n%s,%s" % row[:2]}),
        "unit-unknown": ("radio", {"frame": frame, "unit": v["word"]}),
        "frame-too-short": ("radio", {"frame": frame + bytes(n % 50), "unit": "C"}),
        "field-without-size": ("survey", {"node": nest(n % 9, {"name": v["name"]})}),
        "field-with-three-sides": ("survey", {"node": nest(n % 5, {"size": (1, 2, 3)})}),
        "ring-of-fields": ("survey", {"node": ring(), "name": v["word"]}),
        "station-refused": ("ping", {"name": v["word"], "port": 20000 + n % 9000}),
        "station-not-connected": ("order", {"name": v["word"], "text": v["name"]}),
        "gateway-not-connected": ("announce", {"topic": v["word"], "body": v["name"]}),
        "station-without-owner": ("mails", {"names": [v["word"]]}),
        "collect-timeout": ("collect", {"names": [v["word"]] * (1 + n % 3), "seconds": 0.01}),
        "reset-not-allowed": ("administer", {"user": {"name": v["name"], "roles": ["guest"]}, "action": "reset"}),
        "history-not-allowed": ("administer", {"user": {"name": v["name"], "roles": ["guest"]}, "action": "history"}),
        "driver-missing": ("driver", {"name": v["word"].replace(" ", "_").replace("-", "_")}),
        "converter-failed": ("convert", {"path": "/var/spool/%s/%s.csv" % (v["date"], v["token"])}),
    }[bug]
