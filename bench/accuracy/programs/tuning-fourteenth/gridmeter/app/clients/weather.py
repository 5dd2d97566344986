import asyncio

from .http import get_json


def sun_hours(place):
    return get_json(f"/weather/{place}", timeout=0.8)["sun"]


async def _slow_model(place):
    await asyncio.sleep(5)
    return {"place": place}


async def model(place, limit=0.05):
    return await asyncio.wait_for(_slow_model(place), timeout=limit)
