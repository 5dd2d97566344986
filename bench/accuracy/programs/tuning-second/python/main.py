"""Runs every bug once and prints what Span.record_exception sends, a line of JSON each."""

import asyncio
import http.server
import json
import os
import queue
import socket
import sqlite3
import threading
import traceback

from parcels import depot, remote

seed = int(os.environ["SEED"])
prefix = os.environ["PREFIX"]
NAMES = ["Ayşe", "Bram", "Celine", "Dagmar", "Enzo", "Freya", "Gilles", "Hana", "Igor"]
REASONS = ["van broke down", "address not readable", "receiver moved away", "postage due", "strike in the hub", "snow", "parcel damaged", "no one at home"]
name, reason = NAMES[seed % 9], REASONS[seed % 8]
number = 10000 + seed * 7717
code = f"P{seed * 2654435761:x}"


def report(bug, error):
    kind = type(error)
    full = kind.__qualname__ if kind.__module__ in (None, "builtins") else f"{kind.__module__}.{kind.__qualname__}"
    stack = "".join(traceback.format_exception(kind, error, error.__traceback__))
    print(json.dumps({"bug": bug, "type": full, "message": str(error), "stack": stack}), flush=True)


class Peer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_error(500 + number % 5)

    def log_message(self, *args):
        pass


def nest(levels):
    return {"in": [] if levels == 0 else [nest(levels - 1)]}


def bugs(base, closed, silent):
    here = depot.Depot(name, [{"code": code}])
    database = sqlite3.connect(":memory:")
    return [
        (
            "accept-without-code",
            lambda: depot.accept({"name": name, "code": ""}),
        ),
        (
            "hand-over-without-signature",
            lambda: depot.hand_over({"code": code}),
        ),
        (
            "parcel-without-arrival",
            lambda: here.oldest,
        ),
        (
            "sort-without-arrival",
            lambda: here.sorted(),
        ),
        (
            "parcel-not-found",
            lambda: here.find(number),
        ),
        (
            "place-without-size",
            lambda: here.place(None, number),
        ),
        (
            "depot-full",
            lambda: here.store({"code": code, "litres": number}, seed),
        ),
        (
            "route-unknown",
            lambda: here.route(code),
        ),
        (
            "label-without-receiver",
            lambda: here.label({"sender": name}),
        ),
        (
            "tree-without-leaf",
            lambda: depot.depth(nest(seed % 5)),
        ),
        (
            "scan-is-no-json",
            lambda: depot.read_scan(f"{name};{code}"),
        ),
        (
            "customs-is-no-json",
            lambda: depot.read_customs(f"[{number}, {name}]"),
        ),
        (
            "parcel-not-saved",
            lambda: depot.save(code, database),
        ),
        (
            "table-missing",
            lambda: depot.count(f"parcels_{number}", database),
        ),
        (
            "weight-is-no-number",
            lambda: depot.weigh(["1.5", "2", name]),
        ),
        (
            "move-from-nowhere",
            lambda: depot.move({"from": None}, name),
        ),
        (
            "carrier-says-no",
            lambda: depot.carrier(reason),
        ),
        (
            "notify-without-mail",
            lambda: depot.notify(number),
        ),
        (
            "rates-fail",
            lambda: remote.rates(base, code),
        ),
        (
            "tracking-refused",
            lambda: remote.tracking(closed, code),
        ),
        (
            "scanner-silent",
            lambda: remote.slow(silent),
        ),
        (
            "archive-missing",
            lambda: remote.read_archive(prefix, code),
        ),
        (
            "code-page",
            lambda: remote.decode(number),
        ),
        (
            "scan-times-out",
            lambda: asyncio.run(remote.wait_for_scan(code)),
        ),
        (
            "tour-without-van",
            lambda: asyncio.run(remote.tour([code, number])),
        ),
    ]


def traced(call):
    def inner():
        return call()

    return inner


class Audit:
    def __init__(self, next_call):
        self.next_call = next_call

    def __call__(self):
        try:
            return self.next_call()
        finally:
            self.seen = True


def wrapped(call):
    return {"0": lambda: call, "1": lambda: traced(call), "2": lambda: Audit(traced(call))}[os.environ.get("WRAP", "0")]()


def attempt(bug, call):
    try:
        wrapped(call)()
    except Exception as error:
        report(bug, error)


def worker(jobs):
    while True:
        job = jobs.get()
        if job is None:
            return
        attempt(*job)


def main():
    peer = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Peer)
    threading.Thread(target=peer.serve_forever, daemon=True).start()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = free.getsockname()[1]
    silent = socket.create_server(("127.0.0.1", 0))
    all_bugs = bugs(f"http://127.0.0.1:{peer.server_port}", closed, silent.getsockname()[1])
    if os.environ.get("ENTRY") == "job":
        jobs = queue.Queue()
        for job in [*all_bugs, None]:
            jobs.put(job)
        thread = threading.Thread(target=worker, args=(jobs,))
        thread.start()
        thread.join()
    elif os.environ.get("ENTRY") == "http":
        from wsgiref.util import setup_testing_defaults

        for bug, call in all_bugs:
            environ = {"PATH_INFO": bug}
            setup_testing_defaults(environ)

            def app(environ, start_response, call=call):
                start_response("200 OK", [])
                return [str(wrapped(call)()).encode()]

            try:
                app(environ, lambda status, headers: None)
            except Exception as error:
                report(bug, error)
    else:
        for job in all_bugs:
            attempt(*job)


main()
