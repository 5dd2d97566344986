import asyncio
from collections import deque
from concurrent.futures import ThreadPoolExecutor, TimeoutError as PoolTimeout
from time import sleep

from ..core import fees


class Batch:
    def __init__(self, name, limit):
        self.name = name
        self.limit = limit
        self.state = "new"
        self.lines = deque()

    def add(self, line):
        if len(self.lines) >= self.limit:
            raise OverflowError("batch %s is full at %d lines" % (self.name, self.limit))
        self.lines.append(line)

    def send(self):
        if self.state != "approved":
            raise RuntimeError("batch %s is %s, not approved" % (self.name, self.state))
        return self.lines.popleft()

    def undo(self):
        return self.lines.pop()


async def _poll(office, delay):
    await asyncio.sleep(delay)
    return fees.base_fee(office, 5)


async def poll_within(office, delay):
    return await asyncio.wait_for(_poll(office, delay), timeout=0.05)


async def poll_all(offices):
    return await asyncio.gather(*(_poll(each, 0) for each in offices))


async def hand_over(queue, line):
    queue.put_nowait(line)


def totals(cases):
    with ThreadPoolExecutor(2) as pool:
        return sum(pool.map(lambda case: fees.base_fee(case[0], case[1]), cases))


def with_limit(seconds):
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(sleep, 0.2)
        try:
            return future.result(timeout=seconds)
        except PoolTimeout:
            raise TimeoutError("fee table took longer than %ss" % seconds) from None


def settle(case):
    try:
        return fees.with_agent(fees.base_fee(case["office"], 5), case["margin"])
    except TypeError as error:
        raise RuntimeError("cannot settle %s: %s" % (case["no"], error)) from error
