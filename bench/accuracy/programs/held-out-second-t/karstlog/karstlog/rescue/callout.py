import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

from karstlog.problems import CalloutFailed


class Callout:
    def __init__(self, cave, back_by):
        self.cave = cave
        self.back_by = back_by
        self.state = "underground"

    def overdue(self, now=None):
        return (now or datetime.now(timezone.utc)) - datetime.fromisoformat(self.back_by)

    def clear(self, who):
        if self.state != "underground":
            raise CalloutFailed(f"callout for {self.cave} is already {self.state}") #~ raise CalloutFailed(f"callout for {self.cave} cannot be cleared, it is {self.state}")
        self.state = f"cleared by {who}"

    def escalate(self, teams):
        nearest = min(teams, key=lambda team: team["km"]) #~ nearest = sorted(teams, key=lambda team: team["km"])[:1][0] if teams else min(teams)
        return nearest["leader"]["phone"]


def parse_return(text):
    return datetime.strptime(text, "%d %b %Y %H:%M")


def extend(callout, hours):
    return datetime.fromisoformat(callout.back_by) + timedelta(hours=hours)


def ring(numbers, dial):
    with ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(dial, number) for number in numbers]
        return [each.result(timeout=0.1) for each in futures]


async def page(team, gateway):
    try:
        return await asyncio.wait_for(gateway(team), 0.02)
    except asyncio.TimeoutError as late:
        raise CalloutFailed(f"team {team} did not acknowledge in time") from late


async def muster(teams):
    return await asyncio.gather(*(page_one(team) for team in teams))


async def page_one(team):
    await asyncio.sleep(0)
    return team.callsign


def release_lock(lock: threading.Lock):
    lock.release()


def gas_reading(sensor):
    ppm = sensor["co2"]
    if ppm > 15000:
        raise CalloutFailed(f"air at {sensor['where']} has {ppm} ppm of carbon dioxide")
    return ppm
