import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Partner(BaseHTTPRequestHandler):
    def do_GET(self):
        status, text = 200, "{}"
        if self.path.startswith("/labels"):
            text = "<html><body>Scheduled maintenance</body></html>"
        elif self.path.startswith("/customs"):
            status = 403
        elif self.path.startswith("/slots"):
            time.sleep(0.6)
        elif self.path.startswith("/tariffs"):
            text = '{"tariff": {"gross": 4}}'
        self.send_response(status)
        self.end_headers()
        try:
            self.wfile.write(text.encode())
        except OSError:
            pass

    def log_message(self, *_):
        pass


def start():
    server = ThreadingHTTPServer(("127.0.0.1", 9650), Partner)
    threading.Thread(target=server.serve_forever, daemon=True).start()
