import asyncio
import concurrent.futures
import inspect
from canopy.doors.layers import stacked
from canopy.doors.telemetry import report


async def respond(request):
    outcome = request["action"](request["app"])
    return await outcome if inspect.isawaitable(outcome) else outcome


async def serve(bug, request, wrap, signal):
    handler = stacked(respond, wrap)
    try:
        await handler(request)
    except Exception as error:
        report(bug, error, "POST /v1/{action}", 1, signal)


async def consume(inbox, wrap, signal):
    handler = stacked(respond, wrap)
    while True:
        bug, request = await inbox.get()
        if bug is None:
            return
        try:
            await asyncio.create_task(handler(request))
        except Exception as error:
            report(bug, error, "desk process", 4, signal)


async def queue(entries, app, wrap, signal):
    inbox = asyncio.Queue()
    for bug, action in entries:
        inbox.put_nowait((bug, {"action": action, "app": app}))
    inbox.put_nowait((None, None))
    await consume(inbox, wrap, signal)


def command(bug, action, app, signal):
    try:
        outcome = action(app)
        if inspect.isawaitable(outcome):
            asyncio.run(outcome)
    except Exception as error:
        report(bug, error, "canopy run", 0, signal)


def nightly(pool, bug, action, app, signal):
    def job():
        outcome = action(app)
        return asyncio.run(outcome) if inspect.isawaitable(outcome) else outcome
    try:
        pool.submit(job).result()
    except Exception as error:
        report(bug, error, "nightly", 0, signal)


def everything(door, entries, app, wrap, signal):
    if door == "http":
        for bug, action in entries:
            asyncio.run(serve(bug, {"action": action, "app": app}, wrap, signal))
    elif door == "queue":
        asyncio.run(queue(entries, app, wrap, signal))
    elif door == "pool":
        with concurrent.futures.ThreadPoolExecutor(2, "nightly") as pool:
            for bug, action in entries:
                nightly(pool, bug, action, app, signal)
    else:
        for bug, action in entries:
            command(bug, action, app, signal)
