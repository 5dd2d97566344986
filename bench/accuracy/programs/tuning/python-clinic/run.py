"""python run.py <wsgi|task|thread> <seed> <span|log>: meets each bug by this door and prints what an SDK would send of it."""
import json
import sys
import threading
import traceback
from http.server import BaseHTTPRequestHandler, HTTPServer

from bugs import BUGS

DOOR, SEED, SIGNAL = sys.argv[1], int(sys.argv[2]), sys.argv[3]
WORDS = ["aspirin", "insulin", "morphine", "heparin", "digoxin", "codeine", "cortisol", "ibuprofen", "warfarin", "zinc", "iron"]
REASONS = ["sold out", "recalled by maker", "banned here", "wrong storage", "no licence", "lorry is late", "strike", "too small"]
VALUES = {
    "id": "%08x-ab12-4a8c-9c11-1234567890ab" % (SEED * 7919) if SEED % 2 else str(1000 + SEED * 37),
    "number": 3 + SEED * 17,
    "word": WORDS[SEED % len(WORDS)],
    "reason": REASONS[SEED % len(REASONS)],
}


class Status(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(int(self.path.split("status=")[1]))
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Status)
threading.Thread(target=server.serve_forever, daemon=True).start()
BASE = "http://127.0.0.1:%d" % server.server_address[1]


def record(bug, error):
    kind = type(error)
    name = kind.__qualname__ if SIGNAL == "log" or kind.__module__ == "builtins" else "%s.%s" % (kind.__module__, kind.__qualname__)
    attributes = {
        "exception.type": name,
        "exception.message": str(error),
        "exception.stacktrace": "".join(traceback.format_exception(kind, error, error.__traceback__)),
    }
    if SIGNAL == "span":
        attributes["exception.escaped"] = "False"
    print(json.dumps({"bug": bug, "attributes": attributes}))


class Middleware:
    def __init__(self, inner):
        self.inner = inner

    def __call__(self, environ, start_response):
        environ["seen"] = environ.get("seen", 0) + 1
        return self.inner(environ, start_response)


def application(environ, start_response):
    environ["view"]()
    start_response("200 OK", [])
    return [b""]


def by_wsgi(act):
    app = application
    for _ in range(SEED % 3):
        app = Middleware(app)
    app({"view": act}, lambda status, headers: None)


def by_task(act):
    act()


sys.setrecursionlimit(240 + SEED * 9)


def main():
    for bug, meet in BUGS:

        def attempt():
            try:
                (by_wsgi if DOOR == "wsgi" else by_task)(lambda: meet(VALUES, BASE))
            except Exception as error:
                record(bug, error)

        if DOOR == "thread":
            worker = threading.Thread(target=attempt)
            worker.start()
            worker.join()
        else:
            attempt()


main()
