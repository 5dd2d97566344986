import json

import httpx

CLOSED = "http://127.0.0.1:9550"


class WeatherClient:
    def __init__(self, base):
        self.base = base

    def forecast(self, site):
        response = httpx.get(self.base + "/forecast/" + site, timeout=2)
        #+ if response.status_code == 204:
        #+     return None
        response.raise_for_status()
        return json.loads(response.text)

    def rain(self, site, days):
        answer = self.forecast(site) #-
        return sum(day["rain"] for day in answer["days"][:days]) #-
        #+ forecast = self.forecast(site)
        #+ return sum(each["rain"] for each in forecast["days"][:days])

    def alerts(self, site):
        return httpx.get(self.base + "/slow/" + site, timeout=0.15).json()
