import redis
import requests

from peat.common.errors import Upstream


class Gateway:
    def __init__(self, base):
        self.base = base
        self.http = requests.Session()

    def _get(self, path, timeout=2):
        answer = self.http.get(self.base + path, timeout=timeout)
        if answer.status_code >= 500:
            raise Upstream("gateway", answer.status_code, answer.text[:40])
        answer.raise_for_status()
        return answer

    def nodes(self, site):
        return [node["id"] for node in self._get(f"/nodes/{site}").json()]

    def firmware(self, node):
        return self._get(f"/firmware/{node}").json()["version"]

    def rain(self, site):
        return self._get(f"/rain/{site}").json()

    def tide(self, site):
        return self._get(f"/slow/{site}", timeout=0.2)

    def reboot(self, node):
        return self._get(f"/reboot/{node}")


def latest(port, node):
    return redis.Redis(port=port, host="127.0.0.1").get(f"level:{node}")
