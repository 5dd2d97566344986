import asyncio
import struct

import httpx
from tenacity import retry, stop_after_attempt, wait_none

from irrigo.core.errors import SyncFailed


async def poll(valve, seconds):
    reader = asyncio.get_event_loop().create_future()
    return await asyncio.wait_for(reader, seconds)


async def read_meter(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    data = await reader.readexactly(8)
    writer.close()
    return data


def frame(unit, register, value):
    return struct.pack(">BBHH", unit, 6, register, value)


def decode(data):
    unit, function, register, value = struct.unpack(">BBHH", data)
    return {"unit": unit, "register": register, "value": value}


@retry(stop=stop_after_attempt(2), wait=wait_none())
def push(command):
    return httpx.post("http://127.0.0.1:9552/commands", json=command, timeout=1)


def acknowledge(reply):
    try:
        return reply["ack"]["sequence"]
    except KeyError as missing:
        raise SyncFailed("controller did not acknowledge") from missing
