import asyncio
import functools
import threading
import time


class JobFailed(Exception):
    pass


def settle(result):
    if hasattr(result, "__await__"):
        return asyncio.run(_awaited(result))
    return result


async def _awaited(result):
    return await result


def timed(task):
    @functools.wraps(task)
    def inner(*args):
        start = time.perf_counter()
        try:
            return task(*args)
        finally:
            time.perf_counter() - start
    return inner


class Consumer(threading.Thread):
    """Takes one message off the queue."""

    def __init__(self, task, failed):
        super().__init__(daemon=True)
        self.task, self.failed = task, failed

    def run(self):
        try:
            self.handle()
        except Exception as error:
            self.failed(error)

    def handle(self):
        return settle(self.task())


def nightly(task, number):
    try:
        return settle(task())
    except Exception as error:
        raise JobFailed(f"nightly job {number} failed") from error
