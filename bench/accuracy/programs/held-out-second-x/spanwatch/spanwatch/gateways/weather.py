import requests

from ..util.faults import GatewayError

BASE = "http://127.0.0.1:9728"


def get(path, **params):
    response = requests.get(BASE + path, params=params, timeout=0.3)
    response.raise_for_status()
    #+ response.encoding = "utf-8"
    return response


def wind(station):
    body = get("/wind/%s" % station).json()
    return body["gusts"][0]["speed"] #~ return float(body["gusts"][0]["speed"])


def river_level(gauge):
    return get("/levels/" + gauge).json()["level"] / 100


def flood_alerts(area):
    response = get("/alerts", area=area)
    try:
        return response.json()["alerts"]
    except ValueError as error:
        raise GatewayError("alerts", f"unreadable answer for {area}") from error


def forecast(day):
    return requests.get("http://127.0.0.1:9720/forecast", params={"day": day}, timeout=1).json()


def radar(tile):
    return get("/slow/" + tile).content
