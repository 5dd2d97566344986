import httpx

from .http import get_json


def day_ahead(zone):
    body = get_json(f"/market/{zone}/day-ahead")
    return [row["eur"] for row in body["prices"]]


def intraday(zone):
    return httpx.get(f"http://127.0.0.1:9449/intraday/{zone}", timeout=1.0).json()


def balance(zone):
    return get_json(f"/balance/{zone}")
