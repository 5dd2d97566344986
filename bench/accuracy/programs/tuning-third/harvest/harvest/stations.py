import asyncio
from concurrent.futures import ThreadPoolExecutor

from . import readings
from .guard import for_role, retried


class Station:
    def __init__(self, name, port, owner=None):
        self.name = name
        self.port = port
        self.owner = owner
        self.queue = None

    @retried(2)
    async def ping(self):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.close()

    async def command(self, text):
        if self.queue is None:
            raise RuntimeError("not connected")
        await self.queue.put(text)

    def mail(self):
        return self.owner.email.lower()


class Gateway:
    def __init__(self):
        self.session = None

    async def publish(self, topic, body):
        session = self.ensure()
        return session.send(topic, body)

    def ensure(self):
        if self.session is None:
            raise RuntimeError("not connected")
        return self.session


async def wait_for_all(stations, seconds):
    return await asyncio.wait_for(asyncio.gather(*(slow(station) for station in stations)), seconds)


async def slow(station):
    await asyncio.sleep(5)


async def first_mails(stations):
    tasks = [asyncio.create_task(mail_of(station)) for station in stations]
    return [await task for task in tasks]


async def mail_of(station):
    await asyncio.sleep(0)
    return station.mail()


def in_threads(texts):
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(summarise, texts))


def summarise(text):
    return readings.spread(readings.read(text))


@for_role("admin")
def reset(user, station):
    station.queue = None
    return True


@for_role("auditor")
def history(user, station):
    return []
