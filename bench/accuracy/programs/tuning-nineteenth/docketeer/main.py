import asyncio
import functools
import json
import os
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import registry
from entries import ENTRIES

DOOR = os.environ.get("DOOR", "cli")
WRAP = os.environ.get("WRAP", "")


def sent(label, span, kind, error):
    of = type(error)
    module = of.__module__
    print(json.dumps({
        "bug": label,
        "type": of.__qualname__ if module == "builtins" else module + "." + of.__qualname__,
        "message": str(error),
        "stack": "".join(traceback.format_exception(of, error, error.__traceback__)),
        "span": span,
        "kind": kind,
    }), flush=True)


def timed(run):
    @functools.wraps(run)
    def inner(*args):
        try:
            return run(*args)
        finally:
            inner.calls = getattr(inner, "calls", 0) + 1

    return inner


class Audit:
    def __init__(self, run):
        self.run = run

    def __call__(self):
        with self:
            return self.run()

    def __enter__(self):
        return self

    def __exit__(self, *of):
        return False


class JobFailed(Exception):
    pass


def step(run):
    def inner():
        try:
            return run()
        except Exception as error:
            raise RuntimeError("step failed: %s" % error) from error

    return inner


def layered(run):
    if WRAP == "timed":
        return timed(run)
    if WRAP == "both":
        return timed(Audit(run))
    if WRAP == "cause":
        return step(run)
    return run


def through_http():
    from flask import Flask, jsonify

    app = Flask("docketeer")
    app.config["PROPAGATE_EXCEPTIONS"] = True

    @app.route("/rpc/<int:index>", methods=["POST"])
    def rpc(index):
        return jsonify(layered(ENTRIES[index][3])())

    inner = app.wsgi_app

    for index, (label, span, kind, _) in enumerate(ENTRIES):
        def traced(environ, start_response):
            try:
                return inner(environ, start_response)
            except Exception as error:
                sent(label, span, kind, error)
                raise

        app.wsgi_app = traced
        try:
            app.test_client().post("/rpc/%d" % index)
            print("no error: " + label, file=sys.stderr)
        except Exception:
            pass


def attempt(label, span, kind, call):
    try:
        call()
        print("no error: " + label, file=sys.stderr)
    except Exception as error:
        sent(label, span, kind, error)


def through_pool():
    with ThreadPoolExecutor(2) as pool:
        for label, span, kind, run in ENTRIES:
            future = pool.submit(layered(run))
            attempt(label, span, kind, future.result)


def through_jobs():
    class Job:
        def __init__(self, run):
            self.run = run

        def execute(self):
            return self.run()

    def consume(job):
        getattr(job, "execute")()

    for label, span, kind, run in ENTRIES:
        job = Job(layered(run))
        attempt(label, span, kind, lambda: consume(job))


def through_loop():
    async def serve(run):
        return await asyncio.get_running_loop().run_in_executor(None, run)

    for label, span, kind, run in ENTRIES:
        attempt(label, span, kind, lambda: asyncio.run(serve(layered(run))))


def through_cli():
    for label, span, kind, run in ENTRIES:
        attempt(label, span, kind, layered(run))


registry.start()
{"http": through_http, "pool": through_pool, "jobs": through_jobs, "loop": through_loop, "cli": through_cli}[DOOR]()
