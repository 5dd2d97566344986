"""Meets every bug once through the door that the environment names, and prints what the SDK would send, a line of JSON each."""
import asyncio
import json
import os
import sys
import threading
import traceback
from datetime import datetime

from riverwatch import pipeline, stages

DOOR, SEED, WRAP, SIGNAL = os.environ["DOOR"], int(os.environ["SEED"]), int(os.environ["WRAP"]), os.environ["SIGNAL"]
RIVERS = ["aller", "bode", "chamb", "donau", "elbe", "fulda", "glonn", "havel", "isar"]
river, other = RIVERS[SEED % 9], RIVERS[(SEED * 2 + 3) % 9]
number = 100 + (SEED * 613) % 897


def report(bug, error):
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    kind = type(error)
    if SIGNAL == "logs":
        # As LoggingHandler of opentelemetry-sdk has it.
        attributes = {"exception.type": kind.__name__}
        if error.args:
            attributes["exception.message"] = str(error.args[0])
        attributes["exception.stacktrace"] = stack
    else:
        # As record_exception of opentelemetry-sdk has it.
        module = kind.__module__
        qualified = f"{module}.{kind.__qualname__}" if module and module != "builtins" else kind.__qualname__
        attributes = {"exception.type": qualified, "exception.message": str(error), "exception.stacktrace": stack, "exception.escaped": "False"}
    print(json.dumps({"bug": bug, "attributes": attributes, "name": f"pipeline run {SEED} failed" if SIGNAL == "logs" else "pipeline"}))


async def archived(rows):
    await pipeline.Archive().store(rows)


async def buffered(count):
    pipeline.Station(river).buffer([{"level": i} for i in range(count)])


async def sampled(depth):
    return stages.Sample(river, depth)


async def compared():
    return stages.newest([stages.Sample(other, 1)], datetime(2031, 1, SEED))


async def ran(function, *args):
    return function(*args)


# Names of the bugs, and in the same order how they are met: a traceback shows the line of the latter.
LABELS = [
    "poll-too-slow",
    "acidity-not-measured",
    "probe-frame-short",
    "archive-not-packed",
    "naive-since",
    "smooth-without-values",
    "correct-unknown-kind",
    "level-above-all",
    "queue-overrun",
    "subscribers-never-set",
    "reading-without-value",
    "depth-negative",
    "station-forbidden",
]


def entries():
    yield lambda: pipeline.Station(river, delay=2).poll(0.01 * SEED)
    yield lambda: ran(stages.acidity, f"station;ph\n{river};7.1\n{other};{['n/a', 'dry', '-'][SEED % 3]}\n")
    yield lambda: ran(stages.decode_probe, bytes(SEED % 7))
    yield lambda: pipeline.restore(f"{river} {number}".encode())
    yield compared
    yield lambda: ran(stages.smooth, f"{river}-{number}", [None] * SEED)
    yield lambda: ran(stages.correct, f"{other}-{number}", river, [1.0])
    yield lambda: pipeline.grade_all([1, 3, 5 + SEED])
    yield lambda: buffered(3 + SEED)
    yield lambda: pipeline.Station(other).notify(SEED)
    yield lambda: archived([(river, "2031", 1.0), (other, f"20{SEED + 10}", None)])
    yield lambda: sampled(-SEED)
    if sys.version_info >= (3, 11):
        yield lambda: pipeline.check_stations([river, other, f"m\xfcritz {number}"])


async def supervised(work, depth):
    if depth > 0:
        return await supervised(work, depth - 1)
    return await work()


async def worker(queue):
    while True:
        bug, work = await queue.get()
        try:
            await supervised(work, WRAP)
        except Exception as error:
            report(bug, error)
        finally:
            queue.task_done()


async def through_workers(todo):
    queue = asyncio.Queue()
    for item in todo:
        queue.put_nowait(item)
    task = asyncio.ensure_future(worker(queue))
    await queue.join()
    task.cancel()


def through_runs(todo):
    for bug, work in todo:
        try:
            asyncio.run(supervised(work, WRAP))
        except Exception as error:
            report(bug, error)


def through_thread(todo):
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    for bug, work in todo:
        try:
            asyncio.run_coroutine_threadsafe(supervised(work, WRAP), loop).result()
        except Exception as error:
            report(bug, error)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


def main():
    todo = list(zip(LABELS, entries()))
    if DOOR == "job":
        asyncio.run(through_workers(todo))
    elif DOOR == "cli":
        through_runs(todo)
    else:
        through_thread(todo)


main()
