"""Meets every bug once through the door that the environment names, and prints what the SDK would send, a line of JSON each."""
import json
import os
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer

import click
from flask import render_template

from seedbank import imports, loans, store
from seedbank.remote import FrostClient
from seedbank.web import create_app

DOOR, SEED, WRAP, SIGNAL = os.environ["DOOR"], int(os.environ["SEED"]), int(os.environ["WRAP"]), os.environ["SIGNAL"]
NAMES = ["amaranth", "borage", "cress", "dill", "einkorn", "fennel", "gorse", "hyssop", "indigo"]
name, other = NAMES[SEED % 9], NAMES[(SEED * 2 + 5) % 9]
number = 1000 + (SEED * 7727) % 8999


def report(bug, error):
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    kind = type(error)
    if SIGNAL == "logs":
        # As LoggingHandler of opentelemetry-sdk has it.
        attributes = {"exception.type": kind.__name__}
        if error.args:
            attributes["exception.message"] = str(error.args[0])
        attributes["exception.stacktrace"] = stack
    else:
        # As record_exception of opentelemetry-sdk has it.
        module = kind.__module__
        qualified = f"{module}.{kind.__qualname__}" if module and module != "builtins" else kind.__qualname__
        attributes = {"exception.type": qualified, "exception.message": str(error), "exception.stacktrace": stack, "exception.escaped": "False"}
    told = {"http": "Exception on request", "job": f"job failed after {SEED} s", "cli": "command failed"} if SIGNAL == "logs" else {"http": "POST", "job": "run_job", "cli": "seedbank"}
    print(json.dumps({"bug": bug, "attributes": attributes, "name": told[DOOR]}))


class Stub(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(502 if SEED % 2 else 503)
        self.end_headers()

    def log_message(self, *args):
        pass


def bugs(engine, open_base, closed_base):
    """Label, method, path and body of the request, and on a line of its own, since tracebacks show it, how a job or the command line meets the same."""
    email = f"{name}@{other}.example"
    store.add_member(engine, email)
    seed = {"name": name, "stages": [{"label": other, "window": {"from": number}}]}
    circle = {name: [other], other: [f"{name}-{SEED}"], f"{name}-{SEED}": [name]}
    latin = f"variety;rate\n{name} caf\xe9;{SEED}".encode("latin-1")
    return [
        ("member-twice", "POST", "/members", {"email": email},
         lambda: store.add_member(engine, email)),
        ("label-without-address", "GET", "/members/1/label", None,
         lambda: store.shipping_label(engine, 1)),
        ("archive-never-made", "GET", f"/archive/{1990 + SEED}", None,
         lambda: store.archived_loans(engine, 2000 + SEED)),
        ("loan-start-is-words", "POST", "/loans/due", {"start": f"{SEED + 9}. {name}"},
         lambda: loans.due_date({"start": f"{SEED}/11/2031"})),
        ("fair-day-is-words", "POST", "/fairs", {"opens": "2031-04-01", "closes": f"{other} day"},
         lambda: loans.exchange_window({"opens": f"2031-{12 + SEED}-09", "closes": name})),
        ("variety-without-price", "POST", "/quotes", {"lines": [{"variety": "rye", "grams": SEED}, {"variety": name, "grams": 3}]},
         lambda: loans.total([{"variety": other, "grams": number}])),
        ("deposit-with-currency", "POST", "/deposits", {"deposit": f"{number} EUR"},
         lambda: loans.deposit({"deposit": f"about {SEED}"})),
        ("drawer-empty", "POST", "/drawers/flax/take", {"grams": number},
         lambda: loans.take("flax", SEED)),
        ("close-not-allowed", "POST", f"/loans/{number}/close", {"role": "guest", "name": name},
         lambda: loans.close_loan(number, {"role": "guest", "name": other})),
        ("frost-refused", "GET", f"/frost/{name}", None,
         lambda: FrostClient(closed_base).last_frost(other)),
        ("stations-gateway", "GET", f"/regions/{other}/stations?base={open_base}", None,
         lambda: FrostClient(open_base).stations(name)),
        ("inventory-in-latin", "POST", "/inventory", latin,
         lambda: imports.read_inventory(latin[SEED % 4:])),
        ("packet-without-window", "POST", "/packets", seed,
         lambda: render_template("packet.html", seed=seed)),
        ("lineage-in-circle", None, None, None,
         lambda: loans.lineage(name, circle)),
        ("rate-in-percent", None, None, None,
         lambda: imports.germination([{"variety": other, "rate": "80"}, {"variety": name, "rate": f"{60 + SEED} %"}])),
    ]


def run_job(app, work, depth):
    if depth > 0:
        return run_job(app, work, depth - 1)
    with app.app_context():
        return work()


def main():
    server = HTTPServer(("127.0.0.1", 0), Stub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    open_base, closed_base = f"http://127.0.0.1:{server.server_port}", f"http://127.0.0.1:{6200 + SEED}"
    engine = store.open_store()
    app = create_app(engine, closed_base, WRAP)
    current = []

    @app.errorhandler(Exception)
    def failed(error):
        report(current[0], error)
        return "", 500

    client = app.test_client()
    for bug, method, path, body, job in bugs(engine, open_base, closed_base):
        current[:] = [bug]
        if DOOR == "http" and method is not None:
            client.open(path, method=method, **({"data": body} if isinstance(body, bytes) else {"json": body}))
            continue
        try:
            if DOOR == "cli":

                @click.command()
                def command():
                    with app.app_context():
                        job()

                command.main([], standalone_mode=False)
            elif WRAP:
                with ThreadPoolExecutor(1) as pool:
                    pool.submit(run_job, app, job, WRAP).result()
            else:
                run_job(app, job, 0)
        except Exception as error:
            report(bug, error)
    server.shutdown()


main()
