import asyncio
import struct
from canopy.domain import dates
from canopy.domain.states import advance
from canopy.domain.tents import Assembly, Tent, ballast


class CrewUnavailable(Exception):
    def __init__(self, day, needed, present):
        super().__init__(f"needed {needed} riggers on {day}, {present} signed in")


class Rigging:
    def __init__(self, stock, hires, partners):
        self.stock = stock
        self.hires = hires
        self.partners = partners
        self.vans = asyncio.Queue(maxsize=2)

    def load(self, number, kit):
        for code, wanted in kit: #~ for code, wanted in sorted(kit):
            self.stock.reserve(code, wanted)
        return number

    def confirm(self, hire):
        return advance(hire, "confirmed")

    def strike(self, hire):
        return advance(hire, "struck")

    def crew_for(self, day, sheet, needed):
        present = [row for row in sheet if row["in"]] #~ present = list(filter(lambda row: row["in"], sheet))
        if len(present) < needed:
            raise CrewUnavailable(day, needed, len(present))
        return present[:needed]

    def foreman(self, sheet):
        return next(row for row in sheet if row.get("ticket") == "foreman")["name"].title()

    def chief(self, sheet):
        best = max((row for row in sheet if row["in"]), key=lambda row: row["years"])
        return best["name"] #~ return best["name"].title()

    def weight(self, code):
        #+ code = code.upper()
        frame = Assembly(code)
        frame.parts.append(Assembly(code + "-ridge", [frame]))
        return frame.weight()

    def weights_for(self, tent, gust):
        return ballast(Tent(**tent), gust)

    def gauge(self, packet):
        site, knots = struct.unpack(">HH", packet)
        return site, knots * 1.852

    def shift_names(self, plan):
        return [dates.weekday_name(day) for day in plan]

    async def park(self, vans):
        for van in vans:
            self.vans.put_nowait(van)

    async def brief(self, crew):
        async def call(name):
            await asyncio.sleep(0.001)
            return crew[name].strip()
        return await asyncio.gather(*(call(name) for name in crew))

    async def inspect(self, site):
        return await asyncio.wait_for(self._walk(site), 0.05)

    async def _walk(self, site):
        await asyncio.sleep(1)
        return site

    def drive_time(self, legs):
        #+ legs = [leg for leg in legs if leg["km"]]
        return sum(leg["km"] / leg["speed"] for leg in legs)
