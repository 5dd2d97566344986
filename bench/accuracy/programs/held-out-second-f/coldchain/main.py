import asyncio
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import partner
from coldchain.data import db
from coldchain.util.seeded import num
from doors import http, jobs, telemetry
from scenarios import ENTRIES

DOOR = os.environ.get("DOOR", "cli")
LAYERED = os.environ.get("WRAP") == "layers"


def main():
    db.prepare()
    partner.start()
    if DOOR == "http":
        asyncio.run(http.serve(ENTRIES, LAYERED, lambda label, error: telemetry.report(label, error, "POST /tasks/{index}", 2)))
        return
    for label, entry in ENTRIES:
        task = jobs.timed(entry) if LAYERED else entry
        if DOOR == "queue":
            consumer = jobs.Consumer(task, lambda error: telemetry.report(label, error, "shipments process", 5))
            consumer.start()
            consumer.join()
            continue
        try:
            jobs.nightly(task, num(1000, 9999)) if DOOR == "cron" else jobs.settle(task())
        except Exception as error:
            telemetry.report(label, error, "nightly" if DOOR == "cron" else "coldchain run", 1)


main()
