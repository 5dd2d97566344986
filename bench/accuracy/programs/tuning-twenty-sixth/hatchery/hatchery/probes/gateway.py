import asyncio


class GatewayBusy(Exception):
    pass


class Gateway:
    def __init__(self, size=2):
        self.inbox = asyncio.Queue(maxsize=size)
        self.lock = asyncio.Lock()

    async def take_in(self, frames):
        for frame in frames:
            self.inbox.put_nowait(frame)

    async def acknowledge(self, probe):
        await asyncio.sleep(5)
        return probe

    async def ask(self, probe, patience):
        return await asyncio.wait_for(self.acknowledge(probe), patience)

    async def sweep(self, probes):
        async def one(probe):
            await asyncio.sleep(0)
            return probe["address"].split(":")[1]

        return await asyncio.gather(*(one(each) for each in probes))

    async def exclusive(self, owner):
        if self.lock.locked():
            raise GatewayBusy(f"gateway is held, {owner} has to wait")
        await self.lock.acquire()

    async def release(self):
        self.lock.release()

    async def stream(self, host, port):
        reader, _writer = await asyncio.open_connection(host, port)
        return await reader.readexactly(8)

    async def exact(self, data):
        reader = asyncio.StreamReader()
        reader.feed_data(data)
        reader.feed_eof()
        return await reader.readexactly(16)

    async def cancelled(self, probe):
        task = asyncio.ensure_future(self.acknowledge(probe))
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
        return task.result().upper() if not task.cancelled() else probe["name"]
