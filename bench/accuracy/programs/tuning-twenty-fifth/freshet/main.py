import asyncio
import concurrent.futures
import http.server
import json
import os
import socket
import sys
import threading
import time
import traceback
import urllib.request

from freshet.errors import StepFailed
from freshet.tasks import TASKS
from freshet.values import Values

DOOR = os.environ.get("DOOR", "cli")
WRAP = os.environ.get("WRAP", "")
PORT = 9862
CONTEXT = {"base": "http://127.0.0.1:%d" % PORT, "closed": "http://127.0.0.1:9869", "mute": 9863}


class Agency(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        answers = {"stations": (200, b'{"meta": {}, "next": 2}'), "tides": (410, b"{}"), "forecast": (502, b"bad gateway"), "bulletin": (200, b"")}
        if "/slow-" in self.path:
            time.sleep(0.5)
        status, body = answers.get(self.path.split("?")[0].split("/")[1], (200, b"{}"))
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *_):
        pass


def record(bug, error, span, kind):
    """As `Span.record_exception` of the SDK takes them."""
    of = type(error)
    name = of.__qualname__ if of.__module__ in ("builtins",) else of.__module__ + "." + of.__qualname__
    stack = "".join(traceback.format_exception(of, error, error.__traceback__))
    print(json.dumps({"bug": bug, "type": name, "message": str(error), "stack": stack, "span": span, "kind": kind}), flush=True)


def timed(handle):
    def inner(values):
        started = time.monotonic()
        try:
            return handle(values)
        finally:
            inner.spent = time.monotonic() - started

    return inner


class Middleware:
    def __init__(self, following):
        self.following = following

    def __call__(self, values):
        return self.following(values)


def stepwise(handle):
    def step(values):
        try:
            return handle(values)
        except Exception as error:
            raise StepFailed("step failed: %s" % error) from error

    return step


def bound(task):
    def handle(values):
        return task(values, CONTEXT)

    if WRAP == "layers":
        return Middleware(timed(handle))
    if WRAP == "cause":
        return stepwise(handle)
    return handle


def cli(handle, values):
    handle(values)


def pool(handle, values):
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as executor:
        executor.submit(handle, values).result()


def loop(handle, values):
    failures = []

    def work():
        try:
            handle(values)
        except Exception as error:
            failures.append(error)

    async def main():
        # A future of the loop makes a time-out anew, without where it was.
        await asyncio.get_running_loop().run_in_executor(None, work)

    asyncio.run(main())
    for error in failures:
        raise error


def timer(handle, values):
    failures = []

    def tick():
        try:
            handle(values)
        except Exception as error:
            failures.append(error)

    thread = threading.Timer(0.001, tick)
    thread.start()
    thread.join()
    for error in failures:
        raise error


class Door(http.server.BaseHTTPRequestHandler):
    handle_next = None
    failure = None

    def do_POST(self):
        handle, values = Door.handle_next
        try:
            handle(values)
        except Exception as error:
            Door.failure = error
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


SPANS = {"cli": ("freshet run", 1), "pool": ("freshet.worker", 5), "loop": ("freshet.poll", 1), "timer": ("freshet.tick", 1), "http": ("POST /tasks", 2)}


def main():
    servers = [http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Agency)]
    if DOOR == "http":
        servers.append(http.server.ThreadingHTTPServer(("127.0.0.1", 9864), Door))
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    mute = socket.create_server(("127.0.0.1", CONTEXT["mute"]))
    span, kind = SPANS[DOOR]
    for i, (bug, task) in enumerate(TASKS):
        values = Values(int(os.environ["SEED"]) * 1000 + i)
        handle = bound(task)
        if DOOR == "http":
            Door.handle_next, Door.failure = (handle, values), None
            urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:9864/", method="POST", data=b"")).close()
            if Door.failure is None:
                print("nothing failed: " + bug, file=sys.stderr)
            else:
                record(bug, Door.failure, span, kind)
            continue
        try:
            globals()[DOOR](handle, values)
            print("nothing failed: " + bug, file=sys.stderr)
        except Exception as error:
            record(bug, error, span, kind)
    mute.close()
    sys.stdout.flush()
    os._exit(0)


main()
