"""The clubhouse: met over HTTP (FastAPI), by a worker of tasks, or from the command line."""
import asyncio
import http.server
import json
import logging
import os
import threading
import time
import traceback

from fastapi import FastAPI, Request
import httpx

from clubhouse.api.bugs import table

SEED, DOOR, WRAP = int(os.environ["SEED"]), os.environ.get("DOOR", "cli"), os.environ.get("WRAP", "")
AS_LOG = os.environ["SIGNAL"] == "logs"


class Provider(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.path.startswith("/slow"):
            time.sleep(0.2)
        self.answer(402 if self.path.startswith("/charges") else 200, b"{}")

    def do_GET(self):
        self.answer(200, json.dumps([{"amount": "12.50"}, {"amount": str(40 + SEED)}]).encode())

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def report(label, span, kind, error):
    module, name = type(error).__module__, type(error).__qualname__
    full = name if module == "builtins" or not module else f"{module}.{name}"
    message = str(error)
    if AS_LOG:
        # The handler of the logs has the short type, and the first argument for message.
        full, message = type(error).__name__, str(error.args[0]) if error.args else ""
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    print(json.dumps({"bug": label, "type": full, "message": message, "stack": stack, "span": span, "kind": kind}), flush=True)


def timed(call):
    async def inner():
        start = time.perf_counter()
        try:
            return await call()
        finally:
            logging.debug("took %s", time.perf_counter() - start)

    return inner


async def in_transaction(call):
    async with asyncio.Lock():
        return await call()


def layered(call):
    if WRAP == "timed":
        return timed(call)
    if WRAP == "both":
        return timed(lambda: in_transaction(call))
    return call


async def over_http(bugs):
    app = FastAPI()
    failed = []

    if WRAP:

        @app.middleware("http")
        async def request_id(request: Request, call_next):
            response = await call_next(request)
            response.headers["x-request-id"] = str(SEED)
            return response

    def route(label, path, meet):
        method, url = path.split(" ")

        @app.api_route(f"{url}/{len(failed)}", methods=[method])
        async def endpoint():
            return {"result": str(await layered(meet)())}

        failed.append((label, path, f"{url}/{len(failed)}", method))

    for label, path, meet in bugs:
        route(label, path, meet)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://clubhouse") as client:
        for label, path, url, method in failed:
            try:
                await client.request(method, url)
            except Exception as error:
                # The instrumentation stands where the server would be.
                cut = error.__traceback__
                while cut is not None and "/fastapi/" not in cut.tb_frame.f_code.co_filename:
                    cut = cut.tb_next
                report(label, path, 2, error.with_traceback(cut))


async def over_tasks(bugs):
    queue = asyncio.Queue()

    async def work():
        while True:
            label, path, meet = await queue.get()
            try:
                await layered(meet)()
            except Exception as error:
                report(label, f"task {path.split('/')[1]}", 5, error)
            queue.task_done()

    worker = asyncio.ensure_future(work())
    for each in bugs:
        queue.put_nowait(each)
    await queue.join()
    worker.cancel()


async def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    bugs = table(SEED, f"http://127.0.0.1:{server.server_port}")
    if DOOR == "http":
        await over_http(bugs)
    elif DOOR == "task":
        await over_tasks(bugs)
    else:
        for label, path, meet in bugs:
            try:
                await layered(meet)()
            except Exception as error:
                report(label, f"manage {path.split('/')[1]}", 1, error)
    server.shutdown()


asyncio.run(main())
