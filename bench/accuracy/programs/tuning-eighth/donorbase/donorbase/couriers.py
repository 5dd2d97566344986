import asyncio

import httpx


class NoPosition(ValueError):
    pass


class Couriers:
    def __init__(self, url):
        self.url = url
        self.positions = {1: (41.1, -8.6), 2: (51.0, 3.7)}

    async def track(self, couriers):
        return await asyncio.gather(*(self.position(courier) for courier in couriers))

    async def position(self, courier):
        await asyncio.sleep(0)
        if courier not in self.positions:
            raise NoPosition(f"courier {courier} has not told where it is")
        return self.positions[courier]

    async def distance(self, one, other):
        a = await self.position(one)
        b = self.position(other)
        return abs(a[0] - b[0]) + abs(a[1] - b[1])

    async def arrival(self, courier):
        async with httpx.AsyncClient(base_url=self.url, timeout=0.2) as client:
            answer = await client.get(f"/arrivals/{courier}")
            return answer.json()

    async def handover(self, courier, done):
        signed = asyncio.Event()
        if done:
            signed.set()
        await asyncio.wait_for(signed.wait(), timeout=0.05)
        return courier

    async def route(self, stops):
        queue = asyncio.Queue()
        for stop in stops:
            queue.put_nowait(stop)
        worker = asyncio.ensure_future(self._drive(queue))
        await queue.join() if not stops else await worker
        return worker.result()

    async def _drive(self, queue):
        driven = 0
        while not queue.empty():
            stop = await queue.get()
            driven += stop["km"]
            queue.task_done()
        queue.task_done()
        return driven
