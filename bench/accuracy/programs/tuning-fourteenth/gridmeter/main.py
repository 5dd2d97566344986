"""Meets every bug once and prints what the SDK of OpenTelemetry makes of it."""
import asyncio
import json
import os
import random
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import wraps
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
from fastapi import FastAPI
from opentelemetry.sdk.trace import TracerProvider
from tenacity import retry, stop_after_attempt

import scenarios
from app.repositories import customers, db, invoices, meters

SEED = int(os.environ.get("SEED", "1"))
DOOR = os.environ.get("DOOR", "cli")
WRAP = os.environ.get("WRAP", "")

WORDS = ["harbour", "mill", "orchard", "quarry", "meadow", "station", "bridge", "lighthouse", "abbey", "forge", "heath", "canal"]
NAMES = ["Ines Falk", "Omar Reza", "Lucy Marsh", "Piet de Wit", "Hana Kimura", "Tomas Rehn", "Aoife Byrne", "Sara Lind"]


class Values:
    def __init__(self, seed):
        self.seed = seed
        self.prefix = os.environ.get("PREFIX", ".")
        self.random = random.Random(seed * 7727)

    def pick(self, of):
        return self.random.choice(of)

    def number(self):
        return self.random.randrange(1000, 9000)

    def word(self):
        return self.pick(WORDS)

    def name(self):
        return self.pick(NAMES)

    def email(self):
        return f"{self.word()}.{self.number()}@example.org"

    def serial(self):
        return f"1EMH{self.random.randrange(10**9, 10**10)}"

    def ref(self):
        return f"{self.random.getrandbits(48):012x}"

    def zone(self):
        return self.pick(["DE-LU", "NL", "DK1", "AT", "FR"])

    def fixed_day(self):
        return f"2025-06-{10 + self.seed:02d}"

    def day(self):
        return f"2025-0{1 + self.seed % 9}-{10 + self.seed:02d}"

    def invoice(self, state):
        return invoices.create(f"R{self.number()}-{self.seed}", self.number() / 100, state)


class Upstream(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path.startswith("/market/"):
            self.answer(200, '{"status": "not yet published"}')
        elif self.path.startswith("/weather/"):
            time.sleep(1.5)
        elif self.path.startswith("/operator/outages/"):
            self.answer(503, "maintenance")
        elif self.path.startswith("/operator/fees/"):
            self.answer(200, '{"fee": null}')
        elif self.path.startswith("/balance/"):
            self.answer(200, '{"a": 1, "b": 0, "c": 2}')
        else:
            self.answer(404, "{}")

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if body["reference"].startswith("DUP-"):
            self.answer(422, "already registered by supplier " + str(body["meter"])[:2])
        else:
            self.answer(200, "<html><body>Signed out</body></html>")


def timed(call):
    @wraps(call)
    def wrapper(*args):
        start = time.perf_counter()
        try:
            return call(*args)
        finally:
            time.perf_counter() - start
    return wrapper


class JobFailed(Exception):
    pass


def as_job(call):
    def run_job(*args):
        try:
            return call(*args)
        except Exception as error:
            raise JobFailed(f"job {args[0].number()} failed") from error
    return run_job


def dressed(call):
    if WRAP in ("timed", "both"):
        call = timed(call)
    if WRAP in ("retry", "both"):
        call = retry(stop=stop_after_attempt(2), reraise=True)(call)
    if WRAP == "cause":
        call = as_job(call)
    return call


tracer = TracerProvider().get_tracer("gridmeter")


def record(label, error, span_name, kind):
    if os.environ.get("SIGNAL") == "logs":
        stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        printed = {"type": type(error).__name__, "message": str(error.args[0]) if error.args else "", "stack": stack}
    else:
        span = tracer.start_span(span_name)
        span.record_exception(error)
        sent = span.events[-1].attributes
        printed = {"type": sent["exception.type"], "message": sent["exception.message"], "stack": sent["exception.stacktrace"]}
    print(json.dumps({"bug": label, **printed, "span": span_name, "kind": kind}))


def guarded(label, span_name, kind, call):
    try:
        call()
        print(f"{label} did not fail", file=sys.stderr)
    except Exception as error:
        record(label, error, span_name, kind)


def http(values):
    calls = [dressed(entry) for _, entry in scenarios.ENTRIES]
    app = FastAPI()

    @app.get("/portal/{number}")
    def portal(number: int):
        return calls[number](values)

    if WRAP in ("both", "timed"):
        @app.middleware("http")
        async def measure(request, call_next):
            return await call_next(request)

    async def visit(number):
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://portal") as client:
            await client.get(f"/portal/{number}")

    for number, (label, _) in enumerate(scenarios.ENTRIES):
        guarded_async(label, f"GET /portal/{{number}}", 2, lambda: visit(number), app)


def guarded_async(label, span_name, kind, call, app):
    inner = app.build_middleware_stack()
    failed = []

    async def observed(scope, receive, send):
        try:
            await inner(scope, receive, send)
        except Exception as error:
            failed.append(error)

    app.middleware_stack = observed
    try:
        asyncio.run(call())
    except Exception as error:
        if not failed:
            raise error
    if failed:
        record(label, failed[0], span_name, kind)
    else:
        print(f"{label} did not fail", file=sys.stderr)


class Consumer:
    """A queue's consumer: a pool takes the messages, and the future tells how it went."""

    def __init__(self, values):
        self.values = values
        self.pool = ThreadPoolExecutor(2, thread_name_prefix="consumer")

    def handle(self, entry):
        return dressed(entry)(self.values)

    def run(self):
        for label, entry in scenarios.ENTRIES:
            guarded(label, "grid.events process", 5, self.pool.submit(self.handle, entry).result)


def cli(values):
    for label, entry in scenarios.ENTRIES:
        guarded(label, "gridmeter run", 1, lambda: dressed(entry)(values))


async def _nightly(values):
    loop = asyncio.get_running_loop()
    for label, entry in scenarios.ENTRIES:
        try:
            await loop.run_in_executor(None, dressed(entry), values)
            print(f"{label} did not fail", file=sys.stderr)
        except Exception as error:
            record(label, error, "nightly", 1)


def main():
    values = Values(SEED)
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("UPSTREAM", "9401"))), Upstream)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    db.migrate()
    values.customer_id = customers.create(values.name(), values.email())
    serial = values.serial()
    meters.add(serial, values.customer_id)
    values.meter_id = meters.find(serial) and 1
    if DOOR == "http":
        http(values)
    elif DOOR == "worker":
        Consumer(values).run()
    elif DOOR == "cron":
        asyncio.run(_nightly(values))
    else:
        cli(values)
    sys.stdout.flush()
    os._exit(0)


main()
