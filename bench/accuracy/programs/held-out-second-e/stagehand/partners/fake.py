"""The partners' servers, as they answered that day."""
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Partner(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/slow"):
            time.sleep(0.6)
        status, body = {"/patron": (404, b"{}"), "/segmen": (200, b"<html>"), "/profil": (200, b'{"name": null}')}.get(self.path[:7], (200, b"{}"))
        self.answer(status, body)

    def do_POST(self):
        if self.path == "/charges":
            self.answer(402, b"{}")
        else:
            self.answer(200, b'{"receipt": null}')

    def answer(self, status, body):
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *args):
        pass


def serve(port):
    ThreadingHTTPServer.daemon_threads = True
    server = ThreadingHTTPServer(("127.0.0.1", port), Partner)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
