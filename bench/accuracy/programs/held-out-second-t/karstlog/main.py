import json
import os
import sys
import threading
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from karstlog.draws import Draws
from karstlog.entrances import ENTRANCES, Reported
from karstlog.situations import SITUATIONS


class Hydro(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/drop"):
            self.connection.close()
            return
        if self.path.startswith("/slow"):
            threading.Event().wait(0.4)
        self.send_response(503 if "gauges" in self.path else 404 if "missing" in self.path else 200)
        self.end_headers()
        try:
            self.wfile.write(b"<html>maintenance</html>")
        except OSError:
            pass

    def log_message(self, *_):
        pass


def record(bug, error, span, kind):
    kind_of = type(error)
    name = kind_of.__qualname__ if kind_of.__module__ == "builtins" else f"{kind_of.__module__}.{kind_of.__qualname__}"
    stack = "".join(traceback.format_exception(kind_of, error, error.__traceback__))
    print(json.dumps({"bug": bug, "type": name, "message": str(error), "stack": stack, "span": span, "kind": kind}))


def main():
    ThreadingHTTPServer.allow_reuse_address = True
    server = ThreadingHTTPServer(("127.0.0.1", 9840), Hydro)
    server.handle_error = lambda *_: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    span, kind, enter = ENTRANCES[os.environ["DOOR"]]
    for index, (bug, work) in enumerate(SITUATIONS):
        draws = Draws(int(os.environ["SEED"]) * 1009 + index)
        try:
            enter(lambda: work(draws))
        except Reported as reported:
            record(bug, reported.args[0], span, kind)
        except Exception as error:
            record(bug, error, span, kind)
        else:
            print("nothing from", bug, file=sys.stderr)
    sys.stdout.flush()
    os._exit(0)


main()
