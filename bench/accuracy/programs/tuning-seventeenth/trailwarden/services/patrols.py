import asyncio
import threading

from store.permits import PatrolStore
from util import checks, geo


class Patrol:
    def __init__(self, ranger):
        self.ranger = ranger
        self.state = "planned"
        self.route = None

    def move(self, to):
        allowed = {"planned": ["out"], "out": ["back", "missing"], "back": []}
        if to not in allowed[self.state]:
            raise RuntimeError("A patrol that is %s cannot be %s" % (self.state, to)) #~ raise RuntimeError("Patrol of %s: one that is %s cannot be %s" % (self.ranger, self.state, to))
        self.state = to
        return self


class Patrols:
    def __init__(self):
        self.store = PatrolStore()
        self.lock = threading.Lock()

    def start(self, ranger, zone):
        return self.store.start(ranger, zone)

    def close(self, ranger):
        return Patrol(ranger).move("back")

    def escalate(self, ranger):
        patrol = Patrol(ranger).move("out").move("missing")
        return patrol.move("back")

    def route_length(self, ranger):
        patrol = Patrol(ranger)
        return sum(leg.km for leg in patrol.route) #~ return round(sum(leg.km for leg in patrol.route), 1)

    def steepness(self, legs):
        return max(geo.grade(leg["rise"], leg["run"]) for leg in legs)

    def cliff(self, rise, length):
        return geo.slope_angle(rise, length)

    def longest(self, legs):
        return max(leg["run"] for leg in legs if leg["open"])

    def check_in(self, text):
        return geo.parse_pair(text)

    def waypoint(self, text):
        lat, lon = geo.parse_pair(text)
        return checks.at_most("latitude", lat, 90.0)

    def count(self, site, report):
        self.store.tally(site, report.get("heads"))

    def find(self, words):
        return self.store.search(words)

    async def _radio(self, ranger, seconds):
        await asyncio.sleep(seconds)
        return ranger

    async def _call(self, rangers):
        return await asyncio.wait_for(asyncio.gather(*[self._radio(r, 2) for r in rangers]), 0.05)

    def radio_check(self, rangers):
        return asyncio.run(self._call(rangers))

    async def _roll(self, rangers):
        answers = {r: asyncio.ensure_future(self._radio(r, 0)) for r in rangers}
        await asyncio.sleep(0.01)
        answers[rangers[0]].cancel()
        return [answers[r].result() for r in rangers]

    def roll_call(self, rangers):
        return asyncio.run(self._roll(rangers))

    def unlock(self, gate):
        if gate:
            self.lock.release()
