import asyncio


class TrackLost(RuntimeError):
    def __init__(self, tag, gaps):
        super().__init__(f"tag {tag} lost: {gaps} gaps in its track")


class Tags:
    def __init__(self, known):
        self.known = known

    async def find(self, tag):
        await asyncio.sleep(0)
        return self.known.get(tag)

    async def battery(self, tag):
        await asyncio.sleep(5)
        return tag


class Migration:
    def __init__(self, tags):
        self.tags = tags

    async def routes(self, wanted):
        async def one(tag):
            found = await self.tags.find(tag)
            return found.route

        return await asyncio.gather(*(one(tag) for tag in wanted))

    async def charge(self, tag):
        return await asyncio.wait_for(self.tags.battery(tag), 0.05)

    async def buffer(self, fixes):
        pending = asyncio.Queue(maxsize=3)
        for fix in fixes:
            pending.put_nowait(fix)
        return pending

    async def last_fix(self, tag):
        found = self.tags.find(tag)
        return found["fixes"][-1]

    async def follow(self, tag, fixes):
        gaps = sum(1 for fix in fixes if fix is None)
        if gaps > 2:
            raise TrackLost(tag, gaps)
        return fixes

    async def relay(self, tag):
        pump = asyncio.ensure_future(self.tags.battery(tag))
        await asyncio.sleep(0)
        pump.cancel()
        return pump.result()
