import asyncio
import json
import os
import queue
import socketserver
import sys
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler

import aiohttp
from aiohttp import web

from scanroom.app import App
from scanroom.entries import ENTRIES, Values

SEED = int(os.environ["SEED"])
DOOR = os.environ.get("DOOR", "cli")
WRAP = os.environ.get("WRAP", "")
LOGS = os.environ["SIGNAL"] == "logs"


def emit(label, error, span, kind):
    cls = type(error)
    qualified = cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"
    # The log handler of the SDK sends the bare name.
    name = cls.__name__ if LOGS else qualified
    stack = "".join(traceback.format_exception(cls, error, error.__traceback__))
    print(json.dumps({"bug": label, "type": name, "message": str(error), "stack": stack, "span": span, "kind": kind}, separators=(",", ":")), flush=True)


class Peer(BaseHTTPRequestHandler):
    def answer(self):
        status, body = 200, "{}"
        if self.path.startswith("/slow"):
            time.sleep(0.4)
        elif self.path.startswith("/jobs/"):
            status, body = 503, "busy"
        elif self.path.startswith("/track/"):
            body = "<html>maintenance</html>"
        elif self.path.startswith("/confidence/"):
            body = '{"scores": []}'
        elif self.path.startswith("/release/"):
            body = '{"state": "running"}'
        try:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())
        except OSError:
            pass

    do_GET = do_POST = answer

    def log_message(self, *args):
        pass


def timed(call):
    def inner(*args):
        begin = time.monotonic()
        try:
            return call(*args)
        finally:
            inner.took = time.monotonic() - begin

    return inner


def audited(call):
    def inner(*args):
        inner.count = getattr(inner, "count", 0) + 1
        return call(*args)

    return inner


def layered(call):
    if WRAP in ("timed", "both"):
        call = timed(call)
    if WRAP == "both":
        call = audited(call)
    return call


def invoke(entry, app, values):
    result = layered(entry)(app, values)
    if asyncio.iscoroutine(result):
        return asyncio.run(result)
    return result


async def serve(app):
    order = list(ENTRIES)

    @web.middleware
    async def observe(request, handler):
        try:
            return await handler(request)
        except Exception as error:
            emit(order[int(request.match_info["n"])], error, f"POST /v1/{request.match_info['area']}", 1)
            return web.Response(status=500)

    async def handle(request):
        n = int(request.match_info["n"])
        result = layered(ENTRIES[order[n]])(app, Values(SEED * 131 + n))
        if asyncio.iscoroutine(result):
            result = await result
        return web.json_response(str(result))

    service = web.Application(middlewares=[observe])
    service.router.add_post("/v1/{area}/{n}", handle)
    runner = web.AppRunner(service)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 9505).start()
    async with aiohttp.ClientSession() as session:
        for n, label in enumerate(order):
            async with session.post(f"http://127.0.0.1:9505/v1/boxes/{n}") as answer:
                if answer.status != 500:
                    print("nothing failed:", label, file=sys.stderr)
    await runner.cleanup()


def work(app):
    jobs = queue.Queue()

    def consume():
        while True:
            job = jobs.get()
            if job is None:
                return
            n, label = job
            try:
                invoke(ENTRIES[label], app, Values(SEED * 131 + n))
                print("nothing failed:", label, file=sys.stderr)
            except Exception as error:
                emit(label, error, "scanroom.jobs process", 4)

    thread = threading.Thread(target=consume)
    thread.start()
    for job in enumerate(ENTRIES):
        jobs.put(job)
    jobs.put(None)
    thread.join()


def command(app):
    for n, label in enumerate(ENTRIES):
        try:
            invoke(ENTRIES[label], app, Values(SEED * 131 + n))
            print("nothing failed:", label, file=sys.stderr)
        except Exception as error:
            emit(label, error, "scanroom run", 0)


def main():
    peer = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Peer)
    peer.daemon_threads = True
    threading.Thread(target=peer.serve_forever, daemon=True).start()
    app = App(os.environ["PREFIX"], f"http://127.0.0.1:{peer.server_address[1]}")
    if DOOR == "http":
        asyncio.run(serve(app))
    elif DOOR == "worker":
        work(app)
    else:
        command(app)
    peer.shutdown()


main()
