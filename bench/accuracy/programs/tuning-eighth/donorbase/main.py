"""Meets each bug once, by the door that the environment names, and prints what an SDK would have sent."""
import functools
import json
import os
import queue
import random
import sys
import threading
import time
import traceback
import warnings
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from donorbase import models
from donorbase.routes import ROUTES, App
from donorbase.scenarios import SCENARIOS

DOOR = os.environ.get("DOOR", "cli")
WRAP = os.environ.get("WRAP", "")
SIGNAL = os.environ["SIGNAL"]
warnings.simplefilter("ignore")


class Values:
    def __init__(self, seed):
        self._random = random.Random(seed)

    def int(self, low, high):
        return self._random.randint(low, high)

    def pick(self, of):
        return self._random.choice(of)

    def name(self):
        return self.pick(["Ana", "Jonas", "Mette", "Farid", "Ines"]) + " " + self.pick(["Keller", "Sousa", "Novak", "Haddad", "Lund"])

    def word(self):
        return self.pick(["harbor", "willow", "granite", "meadow", "ember", "cobalt", "juniper"]) + str(self.int(2, 99))


class Hospital(BaseHTTPRequestHandler):
    """What the hospitals answer."""

    def answer(self):
        length = int(self.headers.get("content-length") or 0)
        self.rfile.read(length)
        status, text = 200, "{}"
        if self.path.endswith("/confirm"):
            status = 409
        elif self.path.startswith("/wards"):
            text = "<html>please sign in</html>"
        elif self.path.startswith("/prices"):
            status = 404
        elif self.path.startswith("/stays"):
            text = '{"beds": []}'
        elif self.path.startswith("/arrivals"):
            time.sleep(0.6)
        try:
            self.send_response(status)
            self.send_header("content-length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())
        except OSError:
            pass

    do_GET = do_POST = do_PUT = answer

    def log_message(self, *args):
        pass


def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            inner.took = time.perf_counter() - start

    return inner


class Scope:
    def __init__(self, function):
        self.function = function

    def __call__(self, app, body):
        with threading.Lock():
            return self.function(app, body)


def wrapped(function):
    if WRAP == "timed":
        return timed(function)
    if WRAP == "both":
        return Scope(timed(function))
    return function


caught = []


def capture():
    caught.append(sys.exc_info())


def http(app):
    from flask import Flask, jsonify, request

    server = Flask("donorbase")

    def view(function):
        return lambda: jsonify(result=str(function(app, request.get_json())))

    for name, function in ROUTES.items():
        server.add_url_rule("/" + name, name, view(wrapped(function)), methods=["POST"])

    @server.errorhandler(Exception)
    def failed(error):
        capture()
        return jsonify(error=True), 500

    client = server.test_client()

    def call(name, body):
        client.post("/" + name, json=body)
        return "POST /" + name, 2

    return call


def worker(app):
    jobs = queue.Queue()
    handlers = {name.replace("/", "."): wrapped(function) for name, function in ROUTES.items()}

    def work():
        while True:
            topic, body = jobs.get()
            try:
                handlers[topic](app, json.loads(body))
            except Exception:
                capture()
            jobs.task_done()

    threading.Thread(target=work, daemon=True).start()

    def call(name, body):
        topic = name.replace("/", ".")
        jobs.put((topic, json.dumps(body)))
        jobs.join()
        return "process " + topic, 5

    return call


def cli(app):
    def call(name, body):
        command = wrapped(ROUTES[name])
        try:
            command(app, body)
        except Exception:
            capture()
        return "donorbase " + name.replace("/", " "), 1

    return call


def sent(error_type, error, trace):
    stack = "".join(traceback.format_exception(error_type, error, trace))
    if SIGNAL == "logs":
        return error_type.__name__, str(error.args[0]) if error.args else "", stack
    module = error_type.__module__
    return error_type.__qualname__ if module == "builtins" else module + "." + error_type.__qualname__, str(error), stack


def main():
    models.seed()
    partner = ThreadingHTTPServer(("127.0.0.1", 9246), Hospital)
    threading.Thread(target=partner.serve_forever, daemon=True).start()
    values = Values(int(os.environ["SEED"]))
    app = App("http://127.0.0.1:9246", "http://127.0.0.1:9247", 9248)
    call = {"http": http, "worker": worker, "cli": cli}[DOOR](app)
    for bug, name, make in SCENARIOS:
        caught.clear()
        span, kind = call(name, make(values))
        if len(caught) != 1:
            print(bug + ": " + str(len(caught)) + " failures", file=sys.stderr)
            continue
        kind_of, message, stack = sent(*caught[0])
        print(json.dumps({"bug": bug, "type": kind_of, "message": message, "stack": stack, "span": span, "kind": kind}, separators=(",", ":")))
    sys.stdout.flush()
    os._exit(0)


main()
