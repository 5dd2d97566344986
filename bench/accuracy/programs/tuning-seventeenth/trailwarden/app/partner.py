"""A stand-in for the services of others: the weather office, the bank, the shuttle company."""
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT = 9800


class Partner(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/forecast/slow"):
            time.sleep(1.2)
        answers = {
            "/forecast/zone": (200, b"<html><body>Service window</body></html>"),
            "/charges/deny": (401, b'{"error":"token expired"}'),
            "/shuttle/lines": (503, b"upstream unavailable"),
            "/wildlife/sightings": (200, b'{"items":[{"species":"lynx"}]}'),
            "/snow/depths": (200, b'{"north":null,"south":31}'),
        }
        status, body = next((v for k, v in answers.items() if self.path.startswith(k)), (404, b"{}"))
        try:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass

    do_POST = do_GET

    def log_message(self, *args):
        pass


def start():
    ThreadingHTTPServer.allow_reuse_address = True
    server = ThreadingHTTPServer(("127.0.0.1", PORT), Partner)
    threading.Thread(target=server.serve_forever, daemon=True).start()
