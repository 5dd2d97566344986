import asyncio
import http.server
import os
import sched
import threading
import time

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from irrigo.api.handlers import Api
from irrigo.core import report
from irrigo.core.values import Values
from irrigo.entries import ENTRIES
from irrigo.labels import LABELS
from irrigo.repo.store import Store


class Upstream(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if "/slow/" in self.path:
            time.sleep(0.4)
        status = 429 if "limited" in self.path else 200
        body = b"<html><body>Maintenance</body></html>" if "html" in self.path else b'{"days": [{"sun": 4}, {"sun": 3}]}'
        try:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *args):
        pass


def audited(call):
    def with_audit(api, values):
        started = time.monotonic()
        try:
            return call(api, values)
        finally:
            time.monotonic() - started

    return with_audit


def tenant(call):
    def with_tenant(api, values):
        os.environ["TENANT"] = "t%d" % len(ENTRIES)
        return call(api, values)

    return with_tenant


def layered(call):
    wrap = os.environ.get("WRAP")
    if wrap in ("both", "audit"):
        call = audited(call)
    if wrap == "both":
        call = tenant(call)
    return call


def dispatch(call, api, values):
    return layered(call)(api, values)


def cli(api):
    for i, (span, kind, call) in enumerate(ENTRIES):
        try:
            dispatch(call, api, Values(i))
        except Exception as error:
            report.record(LABELS[i], error, span, kind)


def worker(api):
    def consume(i, span, kind, call):
        try:
            dispatch(call, api, Values(i))
        except Exception as error:
            report.record(LABELS[i], error, span, kind)

    for i, entry in enumerate(ENTRIES):
        thread = threading.Thread(target=consume, args=(i, *entry))
        thread.start()
        thread.join()


def scheduler(api):
    timetable = sched.scheduler(time.monotonic, lambda seconds: None)
    for i, (span, kind, call) in enumerate(ENTRIES):
        timetable.enter(0, i, dispatch, (call, api, Values(i)))
        try:
            timetable.run()
        except Exception as error:
            report.record(LABELS[i], error, span, kind)


def http(api):
    def endpoint(i, call):
        def respond(request):
            dispatch(call, api, Values(i))
            return PlainTextResponse("ok")

        return respond

    app = Starlette(routes=[Route("/%d" % i, endpoint(i, entry[2])) for i, entry in enumerate(ENTRIES)])

    async def receive():
        return {"type": "http.request", "body": b""}

    async def send(message):
        pass

    async def serve(i, span, kind):
        scope = {"type": "http", "method": "GET", "path": "/%d" % i, "query_string": b"", "headers": [], "root_path": ""}
        try:
            await app(scope, receive, send)
        except Exception as error:
            report.record(LABELS[i], error, span, kind)

    for i, (span, kind, _) in enumerate(ENTRIES):
        asyncio.run(serve(i, span, kind))


def open_door(name):
    server = http_server()
    api = Api(Store().migrate(), "http://127.0.0.1:%d" % server.server_address[1])
    {"cli": cli, "worker": worker, "scheduler": scheduler, "http": http}[name](api)
    server.shutdown()


def http_server():
    import socketserver

    class Server(socketserver.ThreadingMixIn, http_module.HTTPServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Upstream)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


import http.server as http_module
