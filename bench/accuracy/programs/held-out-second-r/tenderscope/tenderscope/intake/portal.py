"""Talks to the portals that publish notices."""
import asyncio
import json

import httpx
from tenacity import AsyncRetrying, stop_after_attempt, wait_none

from ..problems import QuotaSpent


class PortalClient:
    def __init__(self, base, timeout=2.0):
        self.base = base
        self.timeout = timeout
        self._used = {}

    async def _get(self, path, **params):
        async with httpx.AsyncClient(base_url=self.base, timeout=self.timeout, trust_env=False) as client:
            return await client.get(path, params=params)

    async def notice(self, number):
        answer = await self._get(f"/notices/{number}")
        return answer.json()

    async def attachments(self, number):
        answer = await self._get(f"/attachments/{number}")
        answer.raise_for_status()
        return answer.json()["files"]

    async def buyers(self, region):
        #+ params = {"region": region, "active": "yes"}
        answer = await self._get("/buyers", region=region) #~ answer = await self._get("/buyers", **params)
        return [each["name"] for each in answer.json()["buyers"]]

    async def corrections(self, since):
        return await asyncio.wait_for(self._get("/slow", since=since), 0.05)

    async def total(self, kind):
        async for attempt in AsyncRetrying(stop=stop_after_attempt(2), wait=wait_none()):
            with attempt:
                answer = await self._get("/count", kind=kind)
                return int(answer.text)

    def charge(self, key, calls, allowed=500):
        used = self._used.get(key, 0) + calls
        if used > allowed:
            raise QuotaSpent(key, used, allowed)
        self._used[key] = used


class MirrorClient(PortalClient):
    async def snapshot(self, day):
        answer = await self._get(f"/snapshots/{day}.json")
        return json.loads(answer.content)
