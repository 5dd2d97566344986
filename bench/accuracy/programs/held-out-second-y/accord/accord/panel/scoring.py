import asyncio
import contextvars
import functools
import heapq
import random
import struct
from typing import List, Optional

from pydantic import BaseModel

from ..util import required

tenant = contextvars.ContextVar("tenant")


class Score(BaseModel):
    judge: str
    sillage: int
    longevity: Optional[float] = None
    words: List[str] = []


def read(body):
    return Score(**body)


def mean(scores):
    return sum(score.sillage for score in scores) / len(scores)


def rank(scores):
    heap = []
    for score in scores:
        heapq.heappush(heap, (score.sillage, score))
    return heap


def longest(scores):
    return sorted(scores, key=lambda score: score.longevity)


def draw(judges, seats):
    return random.Random(1).sample(judges, seats)


def decode(frame):
    return struct.unpack(">HHf", frame)


def words(raw):
    return raw.decode("utf-8").split()


def export(word):
    return word.encode("latin-1")


def current():
    return tenant.get()


@functools.lru_cache(maxsize=None)
def affinity(words):
    return len(set(words))


def pair(left, right):
    assert len(left) == len(right), "panels of %d and %d judges" % (len(left), len(right))
    return list(zip(left, right))


def rounds(judges):
    it = iter(judges)

    def _rounds():
        while True:
            yield next(it), next(it)

    return list(_rounds())


async def collect(strips):
    return await asyncio.gather(*(strip() for strip in strips))


async def wait(strip, seconds):
    return await asyncio.wait_for(strip, seconds)


async def verdicts(queue):
    return queue.get_nowait()


async def chief(session):
    return session["chief"].name


def invite(body):
    name, email = required(body, "name", "email")
    return email.split("@")[1]


def seat(table, index):
    table[index] = "taken"
    return table


def weight(word, weights):
    return weights.get(word) * 2
