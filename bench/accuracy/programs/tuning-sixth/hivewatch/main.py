"""The worker: jobs from its queue, by its schedule, or one by hand."""
import asyncio
import functools
import http.server
import json
import os
import threading
import time
import traceback
import warnings

from hivewatch.core.store import Store
from hivewatch.hives.watch import Watch
from hivewatch.jobs import jobs
from hivewatch.links.network import Links
from hivewatch.scenarios import scenarios

SEED, DOOR, WRAP = int(os.environ["SEED"]), os.environ.get("DOOR", "cli"), os.environ.get("WRAP", "")
AS_LOG = os.environ["SIGNAL"] == "logs"
warnings.simplefilter("ignore")


class Partner(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503 if self.path.startswith("/pollen") else 200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


async def scale(reader, writer):
    asked = (await reader.readline()).decode()
    if asked.startswith("head"):
        writer.write(b"HIVE\x01")
    elif asked.startswith("long"):
        writer.write(b'{"kilos": 1}\n[' + b"0," * 400)
    else:
        writer.write(b'{"kilos": 1}\n{"grams": 200}\n')
    await writer.drain()
    writer.close()


def report(label, job, error):
    module, name = type(error).__module__, type(error).__qualname__
    full = name if module == "builtins" or not module else f"{module}.{name}"
    message = str(error)
    if AS_LOG:
        # The handler of the logs has the short type, and the first argument for message.
        full, message = type(error).__name__, str(error.args[0]) if error.args else ""
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    span = {"queue": f"consume {job}", "schedule": f"every {job}", "cli": "hivectl"}[DOOR]
    print(json.dumps({"bug": label, "type": full, "message": message, "stack": stack, "span": span, "kind": 5 if DOOR == "queue" else 1}), flush=True)


def timed(call):
    @functools.wraps(call)
    async def inner(job):
        start = time.perf_counter()
        try:
            return await call(job)
        finally:
            TIMES.append(time.perf_counter() - start)

    return inner


def bounded(call):
    semaphore = asyncio.Semaphore(2)

    async def inner(job):
        async with semaphore:
            return await call(job)

    return inner


TIMES = []
LAYERS = {"": [], "timed": [timed], "both": [bounded, timed]}


def layered(call):
    for layer in LAYERS[WRAP]:
        call = layer(call)
    return call


async def from_queue(asked, handlers, current):
    queue = asyncio.Queue()

    async def consume():
        while True:
            label, name, job = await queue.get()
            current[:] = [label, name]
            try:
                await layered(handlers[name])(job)
            except Exception as error:
                report(label, name, error)
            queue.task_done()

    consumer = asyncio.ensure_future(consume())
    for each in asked:
        queue.put_nowait(each)
    await queue.join()
    consumer.cancel()


async def by_schedule(asked, handlers, current):
    for label, name, job in asked:
        current[:] = [label, name]
        task = asyncio.ensure_future(layered(handlers[name])(job))
        await asyncio.wait([task])
        if task.exception() is not None:
            report(label, name, task.exception())


async def by_hand(asked, handlers, current):
    for label, name, job in asked:
        current[:] = [label, name]
        try:
            await layered(handlers[name])(job)
        except Exception as error:
            report(label, name, error)


async def main():
    web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Partner)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    tcp = await asyncio.start_server(scale, "127.0.0.1", 0)
    current = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: report(*current, context["exception"]) if "exception" in context else None)
    store = Store()
    links = Links(f"http://127.0.0.1:{web.server_port}", "http://127.0.0.1:9127", tcp.sockets[0].getsockname()[1])
    handlers = jobs(Watch(store, links), links, store)
    await {"queue": from_queue, "schedule": by_schedule, "cli": by_hand}[DOOR](scenarios(SEED), handlers, current)
    tcp.close()


if __name__ == "__main__":
    asyncio.run(main())
