import json

import httpx

from ..lib.errors import RegistryError


class CattleRegistry:
    def __init__(self, base):
        self.base = base
        self.http = httpx.Client(timeout=0.25)

    def _get(self, path):
        response = self.http.get(self.base + path)
        if response.status_code >= 400:
            raise RegistryError(response.status_code, path)
        return response

    def passport(self, tag):
        return self._get(f"/passports/{tag}").json()

    def movements(self, holding):
        #+ holding = holding.strip()
        return self._get(f"/movements/{holding}").json()["movements"]

    def submit(self, holding, batch):
        response = self.http.post(f"{self.base}/batches/{holding}", content=json.dumps(batch))
        response.raise_for_status()
        return response.json()

    def restrictions(self, county):
        return self._get(f"/restrictions/{county}").json()

    def tb_status(self, holding):
        return self._get(f"/tb/{holding}").json()


class WeatherFeed:
    def __init__(self, base):
        self.base = base

    async def wind(self, site):
        async with httpx.AsyncClient(timeout=0.3) as http:
            response = await http.get(f"{self.base}/wind/{site}")
            return response.json()
