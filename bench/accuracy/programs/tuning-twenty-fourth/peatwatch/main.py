import os
import queue
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer

from peat.entries import entries
from peat.telemetry import record

SEED = int(os.environ["SEED"])


class Partner(BaseHTTPRequestHandler):
    def do_GET(self):
        kind = self.path.split("/")[1]
        status, body = {
            "nodes": (404, "{}"),
            "firmware": (200, '{"fw": "2.1"}'),
            "rain": (200, "<html>Sign in</html>"),
            "slow": (200, "{}"),
            "reboot": (503, "backend is restarting"),
        }[kind]
        if kind == "slow":
            time.sleep(0.7)
        try:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())
        except OSError:
            pass

    def log_message(self, *_):
        pass


def timed(work):
    started = time.monotonic()
    try:
        return work()
    finally:
        time.monotonic() - started


def with_tenant(work):
    return timed(lambda: work())


def attempt(name, work, span, kind):
    try:
        with_tenant(work) if os.environ.get("WRAP") == "layers" else work()
    except Exception as failure:
        record(name, failure, span, kind)
    else:
        sys.stderr.write(f"nothing failed: {name}\n")


def http(all_entries):
    from flask import Flask

    app = Flask("peat")
    found = dict(all_entries)

    @app.post("/v1/<int:at>")
    def handle(at):
        return str(all_entries[at][1]())

    for at, (name, _) in enumerate(all_entries):
        app.config["PROPAGATE_EXCEPTIONS"] = True
        try:
            app.test_client().post(f"/v1/{at}")
        except Exception as failure:
            record(name, failure, "POST /v1/<int:at>", 2)
    del found


def worker(all_entries):
    inbox = queue.Queue()

    def consume():
        while True:
            job = inbox.get()
            if job is None:
                return
            attempt(*job, "peat.jobs process", 5)

    thread = threading.Thread(target=consume)
    thread.start()
    for entry in all_entries:
        inbox.put(entry)
    inbox.put(None)
    thread.join()


def cli(all_entries):
    for name, work in all_entries:
        attempt(name, work, "peatctl", 1)


def main():
    partner = ThreadingHTTPServer(("127.0.0.1", 9832), Partner)
    threading.Thread(target=partner.serve_forever, daemon=True).start()
    doors = {"http": http, "worker": worker, "cli": cli}
    doors[os.environ["DOOR"]](entries(SEED, os.environ["PREFIX"], "http://127.0.0.1:9832", 9839))
    partner.shutdown()


if __name__ == "__main__":
    main()
