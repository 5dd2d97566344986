"""A stand-in for the partners' gateways, so that a developer can run the service alone."""
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Gateway(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def reply(self, status, body):
        data = body.encode()
        self.send_response(status)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        try:
            self.wfile.write(data)
        except OSError:
            pass

    def do_GET(self):
        if "/slow/" in self.path:
            time.sleep(0.5)
        if "/html/" in self.path:
            return self.reply(200, "<html><body>Maintenance</body></html>")
        if "/soil/" in self.path:
            return self.reply(403, "{}")
        if "/gone/" in self.path:
            return self.reply(410, "{}")
        if "/forecast/" in self.path:
            return self.reply(200, json.dumps({"days": []}))
        self.reply(200, "{}")

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.reply(402, json.dumps({"declined": True}))


def start(port):
    server = ThreadingHTTPServer(("127.0.0.1", port), Gateway)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
