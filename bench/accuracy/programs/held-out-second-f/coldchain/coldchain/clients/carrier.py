import asyncio
import os

import httpx

BASE = "http://127.0.0.1:9650"


class CarrierError(Exception):
    pass


class CarrierUnavailable(CarrierError):
    def __init__(self, carrier):
        super().__init__(f"carrier {carrier} cannot be reached")


async def fetch(path, **options): #~ async def fetch(path, timeout=0.3, **options):
    async with httpx.AsyncClient(base_url=BASE, timeout=0.3) as client: #~ async with httpx.AsyncClient(base_url=BASE, timeout=timeout) as client:
        response = await client.get(path, **options)
        response.raise_for_status()
        return response


async def label(number):
    response = await fetch(f"/labels/{number}")
    return response.json()


async def tariff(lane):
    response = await fetch("/tariffs", params={"lane": lane})
    return response.json()["tariff"]["net"]


async def slots(depot):
    return (await fetch(f"/slots/{depot}")).json()


async def customs(number):
    response = await fetch(f"/customs/{number}", headers={"authorization": "Bearer " + os.environ.get("CUSTOMS_TOKEN", "old")})
    return response.json()


async def legacy(carrier, number):
    try:
        async with httpx.AsyncClient(timeout=1) as client:
            return (await client.get(f"http://127.0.0.1:9653/{number}")).text
    except httpx.HTTPError as error:
        raise CarrierUnavailable(carrier) from error


async def weather(place):
    async def slow():
        await asyncio.sleep(5)
    await asyncio.wait_for(slow(), 0.05)
    return place
