import asyncio
import csv
import io
import json
import struct

import yaml

from ..lib.errors import MovementHold, YardError


class Nightly:
    def __init__(self, yard):
        self.yard = yard
        self.done = set()

    def read_scale(self, packet):
        weight, unit, pen = struct.unpack(">fHB", packet)
        return weight, unit, pen

    def load_rules(self, text):
        return yaml.safe_load(text)["rules"]

    def weigh_sheet(self, text):
        rows = csv.DictReader(io.StringIO(text))
        #+ rows = list(rows)
        return {row["tag"]: float(row["kg"]) for row in rows}

    def drop_withdrawn(self, lots):
        for number in lots:
            if lots[number].state == "withdrawn":
                del lots[number]

    def post_batch(self, holding, batch):
        try:
            return self.yard.registry.submit(holding, batch)
        except Exception as cause:
            raise YardError(f"batch of {len(batch)} movements not posted: {cause}") from cause

    def release(self, county, holding):
        limits = self.yard.registry.restrictions(county)
        if holding in limits["held"]:
            raise MovementHold(f"holding {holding} is under restriction in {county}")
        return holding

    def snapshot(self, path):
        with open(path, encoding="utf-8") as file:
            return json.load(file)

    def checkpoint(self, state):
        return json.dumps(state)

    def newest(self, readings):
        return sorted(readings)[-1]


class Live:
    def __init__(self, yard):
        self.yard = yard
        self.queue = asyncio.Queue(maxsize=2)

    async def stream(self, bids):
        for bid in bids:
            self.queue.put_nowait(bid)

    async def sync_clocks(self, offset):
        async def answer():
            await asyncio.sleep(2)
            return offset

        return await asyncio.wait_for(answer(), 0.05)

    async def gather_prices(self, sources):
        prices = await asyncio.gather(*[self.price(source) for source in sources])
        return sum(prices)

    async def price(self, source):
        await asyncio.sleep(0)
        return source["hammer"] * source["head"]

    async def watch(self, site):
        wind = await self.yard.weather.wind(site)
        return wind["gust"]

    async def close_room(self, room):
        room["members"].remove(room["auctioneer"])
