import functools
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen

from app import partner
from app.entries import ENTRIES
from app.telemetry import report
from app.values import Values


class TaskFailed(Exception):
    pass


def timed(call):
    @functools.wraps(call)
    def around(values):
        began = time.monotonic()
        try:
            return call(values)
        finally:
            around.took = time.monotonic() - began
    return around


def audited(call):
    @functools.wraps(call)
    def inner(values):
        result = call(values)
        return {"ok": True, "result": result}
    return inner


def as_task(call):
    def task(values):
        try:
            return call(values)
        except Exception as exc:
            raise TaskFailed("task %d did not finish" % values.number()) from exc
    return task


def prepared(call):
    wrap = os.environ.get("WRAP", "")
    if "layers" in wrap:
        call = timed(audited(call))
    if "cause" in wrap:
        call = as_task(call)
    return call


def over_http(calls):
    class Desk(BaseHTTPRequestHandler):
        def do_GET(self):
            bug, call = calls[int(self.path.rsplit("/", 1)[1])]
            try:
                call(Values(int(os.environ["SEED"])))
            except BaseException as exc:
                report(bug, exc, "GET /desk", 1)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for number in range(len(calls)):
        urlopen("http://127.0.0.1:%d/%d" % (server.server_address[1], number)).read()
    server.shutdown()


def over_pool(calls):
    def job(call):
        return call(Values(int(os.environ["SEED"])))

    with ThreadPoolExecutor(2) as pool:
        for bug, call in calls:
            try:
                pool.submit(job, call).result()
            except BaseException as exc:
                report(bug, exc, "warden.job", 4)


class Scheduler:
    def __init__(self):
        self.queue = []

    def every(self, bug, call):
        self.queue.append((bug, call))

    def tick(self):
        bug, call = self.queue.pop(0)
        try:
            self.fire(call)
        except BaseException as exc:
            report(bug, exc, "schedule tick", 0)

    def fire(self, call):
        call(Values(int(os.environ["SEED"])))


def over_schedule(calls):
    scheduler = Scheduler()
    for bug, call in calls:
        scheduler.every(bug, call)
    while scheduler.queue:
        scheduler.tick()


def over_cli(calls):
    for bug, call in calls:
        try:
            call(Values(int(os.environ["SEED"])))
        except BaseException as exc:
            report(bug, exc, "warden", 0)


def run_all():
    partner.start()
    calls = [(bug, prepared(call)) for bug, call in ENTRIES]
    doors = {"http": over_http, "pool": over_pool, "schedule": over_schedule, "cli": over_cli}
    doors[os.environ.get("DOOR", "cli")](calls)
