"""Runs the steps through a door, and prints what the SDK would record."""
import asyncio
import functools
import inspect
import json
import os
import sys
import threading
import traceback

sys.path.insert(0, os.environ["PREFIX"])

from pipeline import STEPS, Scene  # noqa: E402
from tenderscope.problems import StageAborted  # noqa: E402

DOOR = os.environ.get("DOOR", "cli")
WRAP = os.environ.get("WRAP", "")


def report(bug, area, error):
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ in ("builtins", "") else f"{kind.__module__}.{kind.__qualname__}"
    stack = "".join(traceback.format_exception(kind, error, error.__traceback__))
    span = {"http": 1, "queue": 4}.get(DOOR, 0)
    print(json.dumps({"bug": bug, "type": name, "message": str(error), "stack": stack, "span": f"{area} {DOOR}", "kind": span}, separators=(",", ":")))


async def portal(reader, writer):
    line = (await reader.readline()).decode()
    while (await reader.readline()).strip():
        pass
    path = line.split(" ")[1]
    status, body = "200 OK", "{}"
    if path.startswith("/slow"):
        await asyncio.sleep(0.3)
    elif path.startswith("/attachments"):
        status = "403 Forbidden"
    elif path.startswith("/notices"):
        body = "<html><title>Maintenance</title></html>"
    elif path.startswith("/snapshots"):
        body = '{"notices": [{"number": "20'
    elif path.startswith("/count"):
        body = "many"
    try:
        writer.write(f"HTTP/1.1 {status}\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n{body}".encode())
        await writer.drain()
    except ConnectionError:
        pass
    writer.close()


async def perform(action, scene):
    outcome = action(scene)
    if inspect.isawaitable(outcome):
        outcome = await outcome
    return outcome


def timed(inner):
    @functools.wraps(inner)
    async def measured(*args):
        started = asyncio.get_event_loop().time()
        try:
            return await inner(*args)
        finally:
            measured.last = asyncio.get_event_loop().time() - started

    return measured


def tenant(inner):
    async def with_tenant(*args):
        token = os.environ.get("TENANT", "public")
        return await inner(*args) if token else None

    return with_tenant


def staged(inner):
    async def stage(*args):
        try:
            return await inner(*args)
        except Exception as error:
            raise StageAborted(f"stage aborted: {type(error).__name__}: {error}") from error

    return stage


handler = perform
if WRAP in ("layers", "stage"):
    handler = tenant(timed(handler))
if WRAP == "stage":
    handler = staged(handler)


async def by_http(bug, area, action, scene):
    async def serve(request):
        try:
            return await handler(action, request["scene"])
        except BaseException as error:
            report(bug, area, error)

    await asyncio.ensure_future(serve({"path": f"/{area}", "scene": scene}))


async def by_queue(bug, area, action, scene):
    queue = asyncio.Queue()

    async def consumer():
        while True:
            job = await queue.get()
            try:
                await handler(job, scene)
            except BaseException as error:
                report(bug, area, error)
                return
            return

    task = asyncio.ensure_future(consumer())
    await queue.put(action)
    await task


async def by_thread(bug, area, action, scene):
    loop = asyncio.get_event_loop()

    def tick():
        future = asyncio.run_coroutine_threadsafe(handler(action, scene), loop)
        try:
            future.result(20)
        except BaseException as error:
            report(bug, area, error)

    await loop.run_in_executor(None, tick)


async def by_cli(bug, area, action, scene):
    try:
        await handler(action, scene)
    except BaseException as error:
        report(bug, area, error)


async def main():
    server = await asyncio.start_server(portal, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    scene = Scene(int(os.environ["SEED"]), port)
    await scene.ready()
    door = {"http": by_http, "queue": by_queue, "thread": by_thread, "cli": by_cli}[DOOR]
    for bug, area, action in STEPS:
        await door(bug, area, action, scene)
    await scene.vault.close()
    server.close()


asyncio.run(main())
