import asyncio
import sqlite3

from . import stages


class Station:
    def __init__(self, name, delay=0.0, queue=2):
        self.name = name
        self.delay = delay
        self.queue = asyncio.Queue(maxsize=queue)
        self.subscribers = None

    async def read(self):
        await asyncio.sleep(self.delay)
        return {"station": self.name}

    async def poll(self, seconds):
        return await asyncio.wait_for(self.read(), timeout=seconds)

    def buffer(self, readings):
        for reading in readings:
            self.queue.put_nowait(reading)

    async def notify(self, level):
        await asyncio.sleep(0)
        for subscriber in self.subscribers:
            await subscriber(level)


class Archive:
    def __init__(self):
        self.connection = sqlite3.connect(":memory:", check_same_thread=False)
        self.connection.execute("CREATE TABLE readings (station TEXT, taken TEXT, value REAL NOT NULL)")

    def insert(self, readings):
        with self.connection:
            self.connection.executemany("INSERT INTO readings VALUES (?, ?, ?)", readings)

    async def store(self, readings):
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, self.insert, readings)


async def grade_all(levels):
    return await asyncio.gather(*(grade(level) for level in levels))


async def grade(level):
    await asyncio.sleep(0)
    return stages.classify(level)


async def restore(blob):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, stages.unpack_archive, blob)


async def check_stations(names):
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(check_station(name))


async def check_station(name):
    await asyncio.sleep(0)
    if not name.isascii():
        raise PermissionError(f"station {name} may not be polled")
