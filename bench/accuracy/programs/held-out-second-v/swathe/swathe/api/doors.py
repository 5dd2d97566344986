import functools
import json
import logging
import os
import queue
import threading
import traceback
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import time

from flask import Flask, request
from werkzeug.serving import make_server

from .entries import TABLE
from .values import Values

logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
values = Values(int(os.environ["SEED"]))


def sent(index, error, span, kind):
    cls = type(error)
    if os.environ["SIGNAL"] == "logs":
        name, message = cls.__name__, str(error.args[0]) if error.args else ""
    else:
        module = cls.__module__
        name, message = cls.__qualname__ if module in ("builtins", "") else f"{module}.{cls.__qualname__}", str(error)
    stack = "".join(traceback.format_exception(cls, error, error.__traceback__))
    print(json.dumps({"bug": TABLE[index][0], "type": name, "message": message, "stack": stack, "span": span, "kind": kind}), flush=True)


def timed(work):
    @functools.wraps(work)
    def inner(*args):
        began = time.perf_counter()
        try:
            return work(*args)
        finally:
            time.perf_counter() - began

    return inner


def audited(work):
    def wrapper(*args, **kwargs):
        #+ kwargs.setdefault("trace", None)
        return work(*args)

    return wrapper


def dispatch(index):
    return TABLE[index][1](values)


if os.environ.get("WRAP") == "layers":
    dispatch = audited(timed(dispatch))


def attempt(index, span, kind):
    try:
        dispatch(index)
    except Exception as error:
        sent(index, error, span, kind)


def http():
    app = Flask("swathe")

    @app.route("/orders/<int:index>")
    def handle(index):
        return str(dispatch(index))

    @app.errorhandler(Exception)
    def failed(error):
        sent(request.view_args["index"], error, "GET /orders/<int:index>", 2)
        return "no", 500

    server = make_server("127.0.0.1", 9700, app)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for index in range(len(TABLE)):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:9700/orders/{index}").read()
        except urllib.error.HTTPError:
            pass
    server.shutdown()


def worker():
    line = queue.Queue()

    def loop():
        while True:
            index = line.get()
            if index is None:
                return
            attempt(index, "swathe.worker run", 4)

    thread = threading.Thread(target=loop)
    thread.start()
    for index in range(len(TABLE)):
        line.put(index)
    line.put(None)
    thread.join()


def cli():
    for index in range(len(TABLE)):
        attempt(index, "swathe run", 0)


class Stub(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/spectrum"):
            time.sleep(0.4)
        self.send_response(503 if self.path.startswith("/status") else 200)
        self.end_headers()
        try:
            self.wfile.write(b"<html>maintenance")
        except OSError:
            pass

    def log_message(self, *args):
        pass


def main():
    stub = ThreadingHTTPServer(("127.0.0.1", 9702), Stub)
    threading.Thread(target=stub.serve_forever, daemon=True).start()
    {"http": http, "worker": worker}.get(os.environ.get("DOOR"), cli)()
