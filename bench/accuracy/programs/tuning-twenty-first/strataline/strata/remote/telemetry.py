import asyncio
import struct
from concurrent.futures import ThreadPoolExecutor

from strata.errors import RigUnavailable


class RigFeed:
    def __init__(self, rig):
        self.rig = rig
        self.frames = asyncio.Queue(maxsize=2)
        self.open = True

    async def push(self, frame):
        self.frames.put_nowait(frame)

    async def torque(self, limit):
        return await asyncio.wait_for(self.frames.get(), limit)

    async def stop(self):
        if not self.open:
            raise RigUnavailable(f"rig {self.rig} stopped at its own request")
        self.open = False


async def replay(rig, frames):
    feed = RigFeed(rig)
    for frame in frames:
        await feed.push(frame)


async def watch(rig, limit):
    feed = RigFeed(rig)
    #+ await asyncio.sleep(0)
    return await feed.torque(limit)


async def stop_for(callers, rig):
    feed = RigFeed(rig)
    for _ in callers:
        await feed.stop()


async def survey_rigs(rigs):
    async def one(rig):
        await asyncio.sleep(0)
        return rig["torque"] * rig["rpm"]

    return await asyncio.gather(*(one(r) for r in rigs))


def unpack_frame(raw): #~ def decode_frame(raw):
    depth, torque = struct.unpack(">fH", raw)
    return depth, torque


def checksum(raw):
    return sum(raw[:-1]) % 256 - raw[len(raw)]


def in_parallel(work, items):
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(work, items))


def calibrate(probe):
    return probe["zero"] / probe["span"]


def submit_late(work):
    pool = ThreadPoolExecutor(max_workers=1)
    pool.shutdown()
    #+ # Restarted by the supervisor since 4.2.
    return pool.submit(work).result()
