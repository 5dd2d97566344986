import requests


class FrostClient:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()
        self.session.trust_env = False

    def _get(self, path, **params):
        response = self.session.get(f"{self.base}{path}", params=params, timeout=2)
        response.raise_for_status()
        return response.json()

    def last_frost(self, place):
        return self._get("/frost", place=place)["last"]

    def stations(self, region):
        found = self._get(f"/regions/{region}")
        return [station["id"] for station in found["stations"]]
