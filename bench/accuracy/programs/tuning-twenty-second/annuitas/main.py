import json
import os
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from annuitas import doors
from annuitas.entries import ROUTES

KINDS = {"http": 1, "worker": 4}


class Register(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/bulk"):
            time.sleep(0.4)
        known = self.path.startswith("/rates")
        try:
            self.send_response(200 if known else 404)
            self.end_headers()
            self.wfile.write(b"<html>maintenance</html>")
        except OSError:
            pass

    def log_message(self, *_):
        pass


def failed(label, span, error):
    """What `record_exception` of the SDK takes."""
    module = type(error).__module__
    name = type(error).__qualname__
    print(json.dumps({
        "bug": label,
        "type": "%s.%s" % (module, name) if module and module != "builtins" else name,
        "message": str(error),
        "stack": "".join(traceback.format_exception(type(error), error, error.__traceback__)),
        "span": span,
        "kind": KINDS.get(os.environ["DOOR"], 0),
    }), flush=True)


if __name__ == "__main__":
    register = ThreadingHTTPServer(("127.0.0.1", 9946), Register)
    register.daemon_threads = True
    threading.Thread(target=register.serve_forever, daemon=True).start()
    getattr(doors, os.environ["DOOR"])(ROUTES, failed)
