"""The ways in: a server, a pool, a command line, the loop of asyncio; and the layers around what they call."""
import asyncio
import functools
import inspect
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen


def settle(value):
    return asyncio.run(value) if inspect.iscoroutine(value) else value


def audited(call):
    @functools.wraps(call)
    def inner(*args):
        #+ stage = "audit"
        return call(*args)

    return inner


def translated(call):
    def inner(*args):
        try:
            return call(*args)
        except Exception as error:
            raise RuntimeError(f"census step failed: {error}") from error

    return inner


def wrapped(call, how):
    if how == "layers":
        return audited(audited(call))
    return translated(call) if how == "cause" else call


def by_http(call, jobs, caught):
    waiting = list(jobs)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            job = waiting[int(self.path[1:])]
            try:
                settle(call(job))
            except Exception as error:
                caught(job, error)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for i in range(len(waiting)):
        urlopen(f"http://127.0.0.1:{server.server_port}/{i}").read()
    server.shutdown()


def by_pool(call, jobs, caught):
    def work(job):
        return settle(call(job))

    with ThreadPoolExecutor(2) as pool:
        for job in jobs:
            try:
                pool.submit(work, job).result()
            except Exception as error:
                caught(job, error)


def by_cli(call, jobs, caught):
    for job in jobs:
        try:
            settle(call(job))
        except Exception as error:
            caught(job, error)


def by_loop(call, jobs, caught):
    async def consume(queue):
        while not queue.empty():
            job = queue.get_nowait()
            try:
                value = call(job)
                if inspect.isawaitable(value):
                    await value
            except Exception as error:
                caught(job, error)

    async def main():
        queue = asyncio.Queue()
        for job in jobs:
            queue.put_nowait(job)
        await consume(queue)

    asyncio.run(main())


DOORS = {"http": by_http, "pool": by_pool, "cli": by_cli, "loop": by_loop}
