import asyncio
import functools
import inspect
import queue
import threading
from concurrent.futures import ThreadPoolExecutor


class StepFailed(Exception):
    pass


async def settle(work):
    result = work()
    if inspect.isawaitable(result):
        return await result
    return result


def audited(work):
    @functools.wraps(work)
    def inner(*args):
        return work(*args)

    return inner


def wrapped(entry, wrap):
    if wrap == "layers":

        async def timed(v):
            async def scoped():
                return await settle(functools.partial(audited(entry), v))

            return await scoped()

        return timed
    if wrap == "cause":

        async def stepped(v):
            try:
                return await settle(lambda: entry(v))
            except Exception as error:
                raise StepFailed(f"step {v.n(1, 99)} failed: {error}") from error

        return stepped
    return lambda v: settle(lambda: entry(v))


def batch(work):
    asyncio.run(work())


def thread(work):
    inbox = queue.Queue()

    def consume():
        asyncio.run(inbox.get()())

    consumer = threading.Thread(target=consume)
    consumer.start()
    inbox.put(work)
    consumer.join()


def pool(work):
    with ThreadPoolExecutor(max_workers=1) as executor:
        executor.submit(lambda: asyncio.run(work())).result()


def taskgroup(work):
    async def loop():
        inbox = asyncio.Queue()

        async def worker():
            job = await inbox.get()
            await job()

        running = asyncio.ensure_future(worker())
        await inbox.put(work)
        await running

    asyncio.run(loop())


DOORS = {"batch": (batch, "nightly", 1), "thread": (thread, "hatchery receive", 5), "pool": (pool, "pool job", 1), "taskgroup": (taskgroup, "worker job", 5)}
