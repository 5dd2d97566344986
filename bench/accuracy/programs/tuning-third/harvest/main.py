import asyncio
import sys
import threading

from harvest import work
from requests_of import request_of
from telemetry import current, flush, log, tracer


async def consume(kind, data):
    with tracer.start_as_current_span(kind):
        await work.run(kind, data)


async def worker(queue):
    while True:
        kind, data, done = await queue.get()
        try:
            await work.KINDS[kind](**data)
        except Exception as error:
            log.error("job %s failed", kind, exc_info=error)
        done.set_result(None)


async def through_queue(kind, data):
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    done = asyncio.get_running_loop().create_future()
    await queue.put((kind, data, done))
    await done
    task.cancel()


def in_own_thread(kind, data):
    def target():
        try:
            with tracer.start_as_current_span(kind):
                asyncio.run(work.KINDS[kind](**data))
        except Exception:
            pass

    thread = threading.Thread(target=target)
    thread.start()
    thread.join()


def main():
    fields = ("id", "name", "email", "word", "date", "amount", "token")
    for line in sys.stdin.read().strip().split("\n"):
        bug, entry, *values = line.split("\t")
        current["bug"] = bug
        kind, data = request_of(bug, dict(zip(fields, values)))
        try:
            if entry == "thread":
                in_own_thread(kind, data)
            else:
                asyncio.run({"consumer": consume, "queue": through_queue}[entry](kind, data))
        except Exception:
            pass
        flush()


main()
