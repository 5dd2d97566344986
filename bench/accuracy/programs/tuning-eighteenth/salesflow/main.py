"""The sales pipeline: runs what is due, by the door that it is deployed with."""
import asyncio
import http.server
import os
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from functools import wraps

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
warnings.simplefilter("ignore")

from core.recorder import record
from entries import ENTRIES

DOOR = os.environ.get("DOOR", "cli")
SPANS = {"cli": ("salesflow run", 0), "pool": ("step process", 4), "http": ("POST /runs", 1), "async": ("salesflow tick", 0)}


class StepFailed(Exception):
    pass


def timed(work):
    @wraps(work)
    def measured(*args, **kwargs):
        started = time.perf_counter()
        try:
            return work(*args, **kwargs)
        finally:
            measured.took = time.perf_counter() - started

    return measured


def retrying(work):
    def attempts(*args, **kwargs):
        for attempt in range(2):
            try:
                return work(*args, **kwargs)
            except InterruptedError:
                if attempt:
                    raise

    return attempts


def failing(work):
    def step(*args, **kwargs):
        try:
            return work(*args, **kwargs)
        except Exception as error:
            raise StepFailed("Step of the daily run failed") from error

    return step


def wrapped(work):
    for name in filter(None, os.environ.get("WRAP", "").split(",")):
        work = {"timed": timed, "retrying": retrying, "cause": failing}[name](work)
    return work


def guarded(name, work):
    try:
        wrapped(work)()
    except Exception as error:
        record(name, error, *SPANS[DOOR])


class Services(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        status, body = 200, b"{}"
        if self.path.startswith("/rates"):
            status = 404
        elif "page-" in self.path:
            body = b"<html></html>"
        elif self.path.startswith("/stores"):
            body = b'{"items": []}'
        elif self.path.startswith("/slow"):
            time.sleep(0.4)
        self.answer(status, body)

    def do_POST(self):
        name, work = ENTRIES[int(self.path.split("/")[-1])]
        guarded(name, work)
        self.answer(204, b"")

    def answer(self, status, body):
        try:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass


async def tick():
    loop = asyncio.get_running_loop()
    for name, work in ENTRIES:
        try:
            await loop.run_in_executor(None, wrapped(work))
        except Exception as error:
            record(name, error, *SPANS[DOOR])


def main():
    http.server.ThreadingHTTPServer.daemon_threads = True
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 9480), Services)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    if DOOR == "http":
        import requests

        for index in range(len(ENTRIES)):
            requests.post(f"http://127.0.0.1:9480/runs/{index}", timeout=30)
    elif DOOR == "pool":
        with ThreadPoolExecutor(1) as pool:
            for name, work in ENTRIES:
                error = pool.submit(wrapped(work)).exception()
                if error is not None:
                    record(name, error, *SPANS[DOOR])
    elif DOOR == "async":
        asyncio.run(tick())
    else:
        for name, work in ENTRIES:
            guarded(name, work)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
