import asyncio

from ..clients import cache, market, weather


def prices(zone):
    return max(market.day_ahead(zone))


def average(zones):
    return [sum(market.day_ahead(zone)) / 24 for zone in zones]


def intraday(zone):
    return market.intraday(zone)


def solar(place):
    return weather.sun_hours(place) * 0.8


async def _gather(places):
    return await asyncio.gather(*(weather.model(place) for place in places))


def models(places):
    return asyncio.run(_gather(places))


def balance(zone):
    positions = market.balance(zone)
    for key in positions:
        if positions[key] == 0:
            del positions[key]
    return positions


def store(zone, value):
    cache.remember(f"forecast:{zone}", value)


def label(kinds):
    return cache.labels(kinds)
