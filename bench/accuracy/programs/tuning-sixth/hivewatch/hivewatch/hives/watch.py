import asyncio
import datetime
import re

import anyio

from hivewatch.core import bus
from hivewatch.core.limits import persistent, within
from hivewatch.core.machine import Colony, Phase


class Watch:
    def __init__(self, store, links):
        self.store = store
        self.links = links
        self.alarms = asyncio.Queue(maxsize=2)
        self.scales = {"h1": 31.5}

    async def weigh(self, hive):
        await asyncio.sleep(0)
        return self.scales[hive]

    async def weigh_all(self, hives):
        return await asyncio.gather(*(self.weigh(hive) for hive in hives))

    async def heaviest(self, hives):
        kilos = self.weigh_all(hives)
        return kilos.sort()

    async def first_above(self, kilos, limit):
        await asyncio.sleep(0)
        return next(kilo for kilo in kilos if kilo > limit)

    async def inspect(self, colonies):
        async with anyio.create_task_group() as tasks:
            for colony in colonies:
                tasks.start_soon(self._inspect, colony)

    async def _inspect(self, colony):
        await asyncio.sleep(0)
        return colony["queen"]["year"] + 5

    async def move(self, hives, van):
        async with anyio.create_task_group() as tasks:
            for hive in hives:
                tasks.start_soon(self._load, hive, van)

    async def _load(self, hive, van):
        van[hive["slot"]] = hive["name"]

    async def alarm(self, texts):
        for text in texts:
            self.alarms.put_nowait(text)

    async def drain(self):
        while not self.alarms.empty():
            self.alarms.get_nowait()
        return self.alarms.get_nowait()

    async def requeen(self, name):
        return Colony(name).become(Phase.BUILDING)

    async def split(self, name):
        colony = Colony(name, Phase.LAYING).become(Phase.SWARMING)
        return colony.become(Phase.LAYING)

    async def slow_scale(self, hive):
        await within(0.01, self.links.settle(hive))

    async def lock(self, hive):
        lock = asyncio.Lock()
        async with lock:
            await within(0.02, lock.acquire())
        return hive

    async def confirm(self, answers):
        future = asyncio.get_running_loop().create_future()
        for answer in answers:
            future.set_result(answer)
        return await future

    async def later(self, hive):
        asyncio.get_running_loop().call_later(0.001, self._check, hive)
        await asyncio.sleep(0.02)

    def _check(self, hive):
        if self.scales[hive] < 10:
            self.alarms.put_nowait(hive)

    async def background(self, day):
        asyncio.get_running_loop().create_task(self._report(day))
        await asyncio.sleep(0.01)

    async def _report(self, day):
        return datetime.date.fromisoformat(day).isocalendar()

    async def archive(self, hive):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, self.store.add, hive, 30)

    async def ring(self):
        return await asyncio.get_running_loop().run_in_executor(None, self._ring)

    def _ring(self):
        asyncio.get_running_loop().call_soon(print)

    async def matching(self, names, pattern):
        return [name for name in names if re.search(pattern, name)]

    @persistent(3)
    async def calibrate(self, hive):
        return self.scales[hive]["zero"]

    @persistent(4)
    async def sync(self, path):
        return open(path)


@bus.on("hive.moved")
async def moved(hive, place, weight):
    return f"{hive} of {weight} in {place}"


@bus.on("hive.sold")
async def sold(hive, buyer):
    return f"{hive} to {buyer['name'].title()}"
