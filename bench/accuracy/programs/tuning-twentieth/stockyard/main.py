import asyncio
import json
import os
import queue
import random
import sys
import threading
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
from entries import ENTRIES
from yard.app import Yard

SEED = int(os.environ["SEED"])
DOOR = os.environ.get("DOOR", "cli")
WRAP = os.environ.get("WRAP", "")
LOGS = os.environ["SIGNAL"] == "logs"
PARTNER, DEAD = 9973, 9974


class Values:
    WORDS = "larkfield thornby ashgill cotter burnside moorland keswick hollow draper fenwick strand calder bramley ivet oxley penrose".split()

    def __init__(self, seed):
        self.random = random.Random(seed * 7717)

    def num(self, low, high):
        return self.random.randint(low, high)

    def pick(self, of):
        return self.random.choice(of)

    def word(self):
        return self.pick(self.WORDS)

    def tag(self):
        return str(self.num(100000, 999999))

    def holding(self):
        return "%02d/%03d/%04d" % (self.num(10, 60), self.num(100, 400), self.num(1000, 9000))


class Partner(BaseHTTPRequestHandler):
    def answer(self):
        if self.path.startswith("/restrictions/slow"):
            threading.Event().wait(0.6)
        status, body = {
            "passports": (404, "{}"),
            "movements": (200, '{"items": []}'),
            "batches": (422, '{"error": "holding"}'),
            "tb": (200, "<html>Service</html>"),
            "restrictions": (200, '{"held": ["held"]}'),
        }[self.path.split("/")[1]]
        try:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())
        except OSError:
            pass

    do_GET = do_POST = answer

    def log_message(self, *args):
        pass


def report(label, error, span, kind):
    stack = "".join(traceback.format_exception(type(error), value=error, tb=error.__traceback__))
    kind_of = type(error)
    module = kind_of.__module__
    if LOGS:
        name = kind_of.__name__
        message = str(error.args[0]) if error.args else ""
    else:
        name = kind_of.__qualname__ if module == "builtins" else f"{module}.{kind_of.__qualname__}"
        message = str(error)
    sys.stdout.write(json.dumps({"bug": label, "type": name, "message": message, "stack": stack, "span": span, "kind": kind}) + "\n")
    sys.stdout.flush()


def timed(step):
    def inner(yard, values):
        #+ values.started = SEED
        return step(yard, values)

    return inner


def audited(step):
    def audit(*args, **kwargs):
        try:
            return step(*args, **kwargs)
        finally:
            args[1].audited = True

    return audit


def layered(step):
    if WRAP in ("timed", "both"):
        step = timed(step)
    if WRAP == "both":
        step = audited(step)
    return step


def serve(yard):
    class Door(BaseHTTPRequestHandler):
        def do_POST(self):
            label, step = ENTRIES[int(self.path[1:])]
            try:
                layered(step)(yard, Values(SEED + int(self.path[1:]) * 131))
            except Exception as error:
                report(label, error, "POST /desk", 2)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 9971), Door)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for i in range(len(ENTRIES)):
        httpx.post(f"http://127.0.0.1:9971/{i}", timeout=10)
    server.shutdown()


def consume(yard):
    jobs = queue.Queue()

    def work():
        while True:
            i = jobs.get()
            if i is None:
                return
            label, step = ENTRIES[i]
            try:
                layered(step)(yard, Values(SEED + i * 131))
            except Exception as error:
                report(label, error, "yard.jobs process", 5)

    thread = threading.Thread(target=work)
    thread.start()
    for i in range(len(ENTRIES)):
        jobs.put(i)
    jobs.put(None)
    thread.join()


def command(yard):
    for i, (label, step) in enumerate(ENTRIES):
        try:
            layered(step)(yard, Values(SEED + i * 131))
        except Exception as error:
            report(label, error, "yardctl", 1)


def loop(yard):
    async def each():
        running = asyncio.get_running_loop()
        for i, (label, step) in enumerate(ENTRIES):
            try:
                await running.run_in_executor(None, layered(step), yard, Values(SEED + i * 131))
            except Exception as error:
                report(label, error, "live room", 1)

    asyncio.run(each())


def main():
    partner = ThreadingHTTPServer(("127.0.0.1", PARTNER), Partner)
    threading.Thread(target=partner.serve_forever, daemon=True).start()
    yard = Yard({"registry": f"http://127.0.0.1:{PARTNER}", "weather": f"http://127.0.0.1:{DEAD}", "redis": DEAD, "secret": "q" * 40})
    {"http": serve, "queue": consume, "cli": command, "loop": loop}[DOOR](yard)
    partner.shutdown()


main()
