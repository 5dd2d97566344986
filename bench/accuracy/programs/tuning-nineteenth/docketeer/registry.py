import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/slow"):
            time.sleep(0.6)
        status, body = 200, "{}"
        if self.path.startswith("/judges"):
            body = json.dumps({"judge": None})
        elif self.path.startswith("/transcripts"):
            status = 502
        elif self.path.startswith("/interpreters"):
            body = "<html><title>Maintenance</title></html>"
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())
        except OSError:
            pass

    def log_message(self, *args):
        pass


def start():
    ThreadingHTTPServer.allow_reuse_address = True
    server = ThreadingHTTPServer(("127.0.0.1", 9850), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
