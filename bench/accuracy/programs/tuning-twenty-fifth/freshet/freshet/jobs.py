import asyncio
import concurrent.futures
import queue
import time

from .errors import StepFailed


def replay(readings, pace):
    backlog = queue.Queue(maxsize=pace)
    for reading in readings:
        backlog.put_nowait(reading)
    return backlog


def compute(work, timeout):
    with concurrent.futures.ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(work).result(timeout=timeout)


def late(pool, work):
    pool.shutdown()
    return pool.submit(work)


def model_run(name):
    try:
        return int(name.split("-")[2], 10)
    except ValueError as error:
        raise StepFailed("model run %s has no number" % name) from error


async def settle(future, values):
    for value in values:
        future.set_result(value)


async def cancelled_watch(delay):
    task = asyncio.ensure_future(asyncio.sleep(delay))
    await asyncio.sleep(0)
    return task.result()


def nap(seconds):
    time.sleep(seconds)
    return seconds
