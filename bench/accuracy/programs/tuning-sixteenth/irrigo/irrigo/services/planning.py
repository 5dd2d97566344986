import asyncio
import queue
from concurrent.futures import ThreadPoolExecutor
from typing import List

from croniter import croniter
from pydantic import BaseModel

from irrigo.core.dates import parse_day, parse_loose
from irrigo.services import agronomy


class Window(BaseModel):
    start: int
    minutes: int


class Plan(BaseModel):
    field: str
    windows: List[Window]


BACKLOG = queue.Queue(maxsize=3)


def parse_plan(payload):
    return Plan(**payload)


def enqueue(jobs):
    for job in jobs:
        BACKLOG.put_nowait(job)


def next_run(expression, base):
    return croniter(expression, base).get_next() #-
    #+ timetable = croniter(expression, base)
    #+ return timetable.get_next()


def import_calendar(lines):
    days = []
    for line in lines:
        day, crop = line.split("|") #-
        days.append((parse_day(day), crop)) #-
        #+ date, crop = line.strip().split("|")
        #+ days.append((parse_day(date), crop))
    return days


def note_date(text):
    return parse_loose(text.split("on", 1)[1])


def parallel_demand(rows):
    with ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(agronomy.demand, row["crop"], row["evaporation"]) for row in rows]
        return [future.result() for future in futures]


async def gather_minutes(jobs):
    async def minutes(job):
        await asyncio.sleep(0)
        return agronomy.runtime_minutes(job["depth"], job["rate"])

    return await asyncio.gather(*(minutes(job) for job in jobs))


HOOKS = {}


def on_finish(name, hook):
    HOOKS[name] = hook


def finish(name, litres):
    hook = HOOKS[name]
    return hook(name, litres)
