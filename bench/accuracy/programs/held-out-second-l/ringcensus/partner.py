import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ANSWERS = {"schemes": '{"scheme": null}', "bands": '{"colours": []}', "recoveries": '{"total": 4, "items": []}', "notice": "<html>maintenance</html>", "wind": "busy"}


class Partner(BaseHTTPRequestHandler):
    def do_GET(self):
        kind = self.path.split("/")[1]
        if kind == "slow":
            time.sleep(1.2)
        body = ANSWERS.get(kind, "{}").encode()
        self.send_response(503 if kind == "wind" else 200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *args):
        pass


def start():
    server = ThreadingHTTPServer(("127.0.0.1", 9911), Partner)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
