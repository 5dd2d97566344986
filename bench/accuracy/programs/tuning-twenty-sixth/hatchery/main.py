import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

sys.path.insert(0, os.environ["PREFIX"])

from hatchery.run.desk import ENTRIES
from hatchery.run.doors import DOORS, wrapped
from hatchery.run.report import record
from hatchery.run.values import Values


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/slow"):
            time.sleep(0.4)
        status, body = {"/permits": (403, "{}"), "/species": (200, '{"items": []}'), "/closures": (200, "<html>moved</html>")}.get("/" + self.path.split("/")[1], (200, "late"))
        self.send_response(status)
        self.end_headers()
        try:
            self.wfile.write(body.encode())
        except OSError:
            pass

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.send_response(422)
        self.end_headers()

    def log_message(self, *_):
        pass

    def handle_error(self, *_):
        pass


def main():
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ["PARTNER_PORT"])), Answers)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    door, span, kind = DOORS[os.environ.get("DOOR", "batch")]
    for index, (bug, entry) in enumerate(ENTRIES):
        task = wrapped(entry, os.environ.get("WRAP"))

        async def attempt():
            try:
                await task(Values(int(os.environ["SEED"]) * 1000 + index))
                print("nothing raised", bug, file=sys.stderr)
            except Exception as error:
                record(bug, error, span, kind)

        door(attempt)
    server.shutdown()


main()
