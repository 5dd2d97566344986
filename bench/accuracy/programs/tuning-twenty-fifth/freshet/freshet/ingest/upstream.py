import asyncio

import httpx
from tenacity import retry, stop_after_attempt, wait_none

from ..errors import StepFailed


class Agency:
    def __init__(self, base, timeout=3.0):
        self._client = httpx.AsyncClient(base_url=base, timeout=timeout)

    async def _get(self, path, **params):
        response = await self._client.get(path, params=params)
        response.raise_for_status()
        return response.json()

    async def stations(self, river):
        body = await self._get("/stations", river=river)
        return [item["notation"] for item in body["items"]]

    async def tide(self, port):
        body = await self._get("/tides/%s" % port)
        return body["high"]

    async def forecast(self, gauge):
        return await self._get("/forecast/%s" % gauge)

    async def bulletin(self, region):
        return (await self._get("/bulletin/%s" % region))["text"]

    @retry(stop=stop_after_attempt(2), wait=wait_none())
    async def rain(self, gauge):
        return await self._get("/rain/%s" % gauge)

    async def close(self):
        await self._client.aclose()


async def with_agency(base, ask, **options):
    agency = Agency(base, **options)
    try:
        return await ask(agency)
    finally:
        await agency.close()


async def poll_all(base, gauges, limit):
    async def one(gauge):
        await asyncio.sleep(1)
        return gauge

    return await asyncio.wait_for(asyncio.gather(*[one(gauge) for gauge in gauges]), timeout=limit)


async def import_river(base, river):
    try:
        return await with_agency(base, lambda agency: agency.forecast(river))
    except httpx.HTTPStatusError as error:
        raise StepFailed("import of %s: %s" % (river, error.response.status_code)) from error
