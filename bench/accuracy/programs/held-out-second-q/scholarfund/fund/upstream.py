"""What stands for the university registry and the exchange's rates on a developer's machine."""
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Stub(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/transcripts/"):
            time.sleep(0.3)
        status = 503 if self.path.startswith("/registry/") else 200
        body = b"<!doctype html><title>Maintenance</title>" if self.path.startswith("/rates/") else b'{"USD": 1.08}'
        self._send(status, body)

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self._send(422, b"{}")

    def _send(self, status, body):
        try:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *args):
        pass


def start(port):
    ThreadingHTTPServer.daemon_threads = True
    ThreadingHTTPServer.allow_reuse_address = True
    server = ThreadingHTTPServer(("127.0.0.1", port), Stub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
