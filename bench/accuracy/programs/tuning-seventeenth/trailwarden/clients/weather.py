from clients.base import PartnerDown, get_json

import httpx


def zone_forecast(zone):
    return get_json("/forecast/zone/" + zone)["days"]


def storm_watch(zone):
    try:
        return get_json("/forecast/slow/" + zone, timeout=0.3)
    except httpx.TimeoutException as exc:
        raise PartnerDown("no storm watch for %s within 0.3 s" % zone) from exc


def snow(side):
    depths = get_json("/snow/depths")
    return depths[side] - 5


def avalanche_bulletin(zone):
    return httpx.get("http://127.0.0.1:9801/bulletin/" + zone, timeout=2).text
