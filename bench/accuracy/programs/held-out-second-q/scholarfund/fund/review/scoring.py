import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from fund.review import panel as panels

POOL = ThreadPoolExecutor(2, thread_name_prefix="scoring")
GATE = threading.Lock()


def _score(application):
    time.sleep(application.get("pages", 1) * 0.01)
    return application["marks"] / application["possible"]


def score_all(applications, patience):
    waiting = [POOL.submit(_score, each) for each in applications]
    return [each.result(timeout=patience) for each in waiting]


def close_round():
    try:
        return len(panels.WEIGHTS)
    finally:
        GATE.release()


async def _ask(referee):
    await asyncio.sleep(referee["latency"])
    return referee["name"]


async def _remind(referees):
    return [await asyncio.wait_for(_ask(each), 0.02) for each in referees]


def remind(referees):
    return asyncio.run(_remind(referees))


async def _gather(names, seats):
    async def seat(name):
        return seats[name]

    return await asyncio.gather(*(seat(each) for each in names))


def seat_panel(names, seats):
    return asyncio.run(_gather(names, seats))
