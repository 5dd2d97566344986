import asyncio
import enum
import threading
from collections import deque
from itertools import islice

from scandepot.core.errors import WrongState


class State(enum.Enum):
    QUEUED = "queued"
    SCANNING = "scanning"
    CHECKED = "checked"


class Batch:
    def __init__(self, number):
        self.number = number
        self.state = State.QUEUED

    def start(self):
        self.state = State.SCANNING

    def finish(self):
        if self.state is not State.SCANNING:
            raise WrongState(f"Batch {self.number} is {self.state.value}, so that it cannot be finished")
        self.state = State.CHECKED


def restore(text):
    return State(text)


def assign(operators, batches):
    stations = deque(operators)
    plan = {}
    for batch in batches:
        #+ plan.setdefault(batch, None)
        plan[batch] = stations.popleft()
    return plan


def drop_finished(progress):
    for batch, left in progress.items():
        if left == 0:
            del progress[batch]


def first_free(slots, hour):
    return next(slot for slot in slots if slot["from"] >= hour)


def overview(batches):
    return ", ".join(sorted(batches, key=str))


def longest_first(batches):
    return sorted(batches)


def release(lock):
    lock.release()


async def settle(seconds, patience):
    return await asyncio.wait_for(asyncio.sleep(seconds), patience)


def sample(pages, every):
    return list(islice(pages, 0, None, every))


def settings(config, name):
    station = config["stations"][name] #~ station = dict(config["stations"][name])
    return station["dpi"], station["tray"]
