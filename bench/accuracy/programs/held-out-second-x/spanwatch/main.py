import functools
import json
import os
import queue
import sched
import sys
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from spanwatch.entries import ENTRIES as WORK
from spanwatch.util.deal import Deal
from spanwatch.util.faults import JobError

with open(os.path.join(os.environ["PREFIX"], "labels.txt"), encoding="utf-8") as lines:
    ENTRIES = list(zip(lines.read().split(), WORK))

SEED = int(os.environ["SEED"])
WRAP = os.environ.get("WRAP", "")


def record(bug, error, span, kind):
    """As record_exception of the SDK writes an exception."""
    module = type(error).__module__
    name = type(error).__qualname__
    qualified = f"{module}.{name}" if module and module != "builtins" else name
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    print(json.dumps({"bug": bug, "type": qualified, "message": str(error), "stack": stack, "span": span, "kind": kind}), flush=True)


def timed(call):
    @functools.wraps(call)
    def inner(*args):
        started = time.monotonic()
        try:
            return call(*args)
        finally:
            time.monotonic() - started

    return inner


def audited(call):
    @functools.wraps(call)
    def wrapper(*args):
        return call(*args)

    return wrapper


def perform(entry, deal):
    return entry(deal)


if WRAP in ("layers", "both"):
    perform = audited(timed(perform))


def job(entry, deal):
    if WRAP not in ("cause", "both"):
        return perform(entry, deal)
    try:
        return perform(entry, deal)
    except Exception as error:
        raise JobError(f"job failed: {error}") from error


def by_http():
    class Door(BaseHTTPRequestHandler):
        def do_POST(self):
            index = int(self.path.rsplit("/", 1)[1])
            bug, entry = ENTRIES[index]
            try:
                job(entry, Deal(SEED * 31 + index))
            except Exception as error:
                record(bug, error, "POST /surveys/{action}", 1)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args):
            pass

    import urllib.request

    server = ThreadingHTTPServer(("127.0.0.1", 9727), Door)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for index in range(len(ENTRIES)):
        urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:9727/a/{index}", method="POST")).read()
    server.shutdown()


def by_worker():
    tasks = queue.Queue()

    def consume():
        while True:
            index = tasks.get()
            if index is None:
                return
            bug, entry = ENTRIES[index]
            try:
                job(entry, Deal(SEED * 31 + index))
            except Exception as error:
                record(bug, error, "surveys process", 4)

    for index in range(len(ENTRIES)):
        tasks.put(index)
    tasks.put(None)
    thread = threading.Thread(target=consume, name="surveys-0")
    thread.start()
    thread.join()


def by_clock():
    clock = sched.scheduler()

    def tick(index):
        bug, entry = ENTRIES[index]
        try:
            job(entry, Deal(SEED * 31 + index))
        except Exception as error:
            record(bug, error, "nightly survey run", 0)

    for index in range(len(ENTRIES)):
        clock.enter(0, index, tick, (index,))
    clock.run()


def by_cli():
    for index, (bug, entry) in enumerate(ENTRIES):
        try:
            job(entry, Deal(SEED * 31 + index))
        except Exception as error:
            record(bug, error, "spanwatch run", 0)


class Partner(BaseHTTPRequestHandler):
    def do_GET(self):
        if "/slow" in self.path:
            time.sleep(0.6)
            return
        body = "{}"
        if "/wind/calm" in self.path:
            body = '{"gusts": []}'
        elif "/wind/storm" in self.path:
            body = '{"gusts": [{"speed": 44}]}'
        elif "/levels/" in self.path:
            body = '{"level": "142"}'
        elif "/alerts" in self.path:
            body = "<p>maintenance</p>"
        self.send_response(404 if "/wind/gone" in self.path else 200)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args):
        pass


if __name__ == "__main__":
    partner = ThreadingHTTPServer(("127.0.0.1", 9728), Partner)
    partner.daemon_threads = True
    threading.Thread(target=partner.serve_forever, daemon=True).start()
    {"http": by_http, "worker": by_worker, "cron": by_clock, "cli": by_cli}[os.environ.get("DOOR", "cli")]()
    sys.stdout.flush()
    os._exit(0)
