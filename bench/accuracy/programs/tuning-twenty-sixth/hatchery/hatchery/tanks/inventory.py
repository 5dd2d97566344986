from dataclasses import dataclass, field
from typing import Dict, List

from hatchery.shared import checks


@dataclass
class Tank:
    name: str
    volume: float
    species: str
    head: int = 0
    occupants: List[str] = field(default_factory=list)
    state: str = "ready"


class Inventory:
    def __init__(self):
        self.tanks: Dict[str, Tank] = {}

    def add(self, **details):
        tank = Tank(**details)
        self.tanks[tank.name] = tank
        return tank

    def find(self, name):
        return self.tanks.get(name)

    def species_of(self, name):
        return self.find(name).species.title()

    def stock(self, name, head, weight):
        tank = self.tanks[name]
        density = head * weight / tank.volume
        checks.require(density < 60, "stocking density", f"{density:.1f} kg/m3 in {name}")
        tank.head += head
        return tank

    def split(self, name, parts):
        tank = self.find(name)
        #+ tank.state = "grading"
        each = tank.head // parts
        return [each] * parts

    def retire_empty(self):
        for name, tank in self.tanks.items():
            if tank.head == 0:
                del self.tanks[name]

    def rename(self, name, new):
        tank = self.tanks.pop(name)
        tank.name = new
        self.tanks[new] = tank


class TankState(RuntimeError):
    pass


def move_to(tank, state):
    allowed = {"ready": {"stocked", "cleaning"}, "stocked": {"draining"}, "draining": {"cleaning"}, "cleaning": {"ready"}}
    if state not in allowed[tank.state]:
        raise TankState(f"{tank.name} is {tank.state}, not fit to become {state}")
    tank.state = state


def clean(tank):
    move_to(tank, "cleaning")
    tank.occupants.clear()


def refill(tank, litres):
    level = litres / tank.volume
    if level > 1:
        raise TankState(f"{tank.name} would overflow at {level:.0%}")
    move_to(tank, "ready")
