import enum
import heapq
import json
from dataclasses import dataclass, replace
from decimal import Decimal

from .checks import ensure

COMPATIBLE = {
    "0-": {"0-"},
    "0+": {"0-", "0+"},
    "A+": {"0-", "0+", "A-", "A+"},
    "B+": {"0-", "0+", "B-", "B+"},
}
MINIMUM = {"0-": 12, "0+": 20, "A+": 18}


class Status(enum.Enum):
    NEW = "new"
    TESTED = "tested"
    ISSUED = "issued"


@dataclass(frozen=True)
class Unit:
    number: str
    group: str
    volume: int
    status: Status = Status.NEW


class Stock:
    def __init__(self):
        self._units = {}
        self._waiting = []

    def put(self, code):
        centre, serial, group = code.split("/")
        unit = Unit(f"{centre}{serial}", group, 450)
        self._units[unit.number] = unit
        return unit

    def put_with_volume(self, code, volume):
        return replace(self.put(code), volume=int(volume))

    def restore(self, number, group, status):
        self._units[number] = Unit(number, group, 450, Status(status))

    def match(self, group):
        wanted = COMPATIBLE[group]
        return [unit for unit in self._units.values() if unit.group in wanted]

    def short_of(self, counts):
        return [group for group, count in counts.items() if count < MINIMUM[group]]

    def issue(self, number):
        unit = self._units[number]
        assert unit.status is Status.TESTED
        return unit

    def discard(self, number):
        unit = self._units.get(number) or Unit(number, "A+", 0)
        unit.status = Status.ISSUED

    def expire(self, volume):
        for number, unit in self._units.items():
            if unit.volume <= volume:
                del self._units[number]

    def wait(self, urgency, unit):
        heapq.heappush(self._waiting, (urgency, unit))

    def reserve(self, number, quantity):
        ensure(quantity > 0, f"quantity {quantity} of {number} cannot be reserved")
        return {"number": number, "quantity": quantity}

    def dump(self, price):
        return json.dumps({"units": len(self._units), "price": Decimal(price)})


def oldest(units):
    ordered = iter(sorted(units))
    while True:
        yield next(ordered)


def shelf_plan(units, shelves):
    plan = {}
    for position, unit in enumerate(oldest(units)):
        plan[unit] = shelves[position % len(shelves)]
    return plan
