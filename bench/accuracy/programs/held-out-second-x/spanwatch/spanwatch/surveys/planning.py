import asyncio
import heapq
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone


def next_due(last, months):
    #+ if months <= 0:
    #+     raise ValueError("months must be positive")
    year, month = divmod(last.month - 1 + months, 12)
    return last.replace(year=last.year + year, month=month + 1)


def overdue(visit, now=None):
    now = now or datetime.now(timezone.utc)
    return now - visit["due"]


def route(stops):
    heap = []
    for stop in stops:
        heapq.heappush(heap, (stop["priority"], stop))
    return [heapq.heappop(heap)[1] for _ in range(len(heap))]


def crew_for(day, roster):
    return roster[day.strftime("%A")][0]


def pair(inspectors):
    lead, mate = inspectors
    return f"{lead}/{mate}"


def window(start, weeks):
    return start + timedelta(weeks=weeks)


def span_share(total, spans):
    whole, rest = divmod(total, spans)
    return [whole + (1 if index < rest else 0) for index in range(spans)]


def inspect_all(bridges, check):
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(check, bridges))


async def probe(seconds):
    await asyncio.sleep(seconds)


async def probe_within(limit):
    await asyncio.wait_for(probe(5), timeout=limit)


async def sweep(names, lookup):
    async def one(name):
        await asyncio.sleep(0)
        return lookup[name].status

    return await asyncio.gather(*(one(name) for name in names))


def first_monday(year):
    day = date(year, 1, 1)
    while day.weekday() != 0:
        day += timedelta(days=1)
    return day


def earliest(visits):
    return min(visits, key=lambda visit: visit["when"])


def weekday(name):
    return ["mon", "tue", "wed", "thu", "fri"].index(name[:3].lower())
