from dataclasses import dataclass, field
from enum import Enum

from census.util.text import require_text


class AgeClass(Enum):
    PULLUS = "1"
    FIRST_YEAR = "3"
    ADULT = "4"


class RingError(Exception):
    pass


class RingExhausted(RingError):
    def __init__(self, prefix, left):
        super().__init__(f"series {prefix} has {left} rings left, none may be issued")
        self.prefix = prefix


@dataclass(frozen=True)
class Ring:
    prefix: str
    number: int

    def renumber(self, to):
        self.number = to
        return self


@dataclass
class Capture:
    ring: Ring
    age: AgeClass
    weight: float
    wing: float
    notes: list = field(default_factory=list)

    def condition(self):
        return self.weight / self.wing


def parse_ring(text):
    prefix, number = require_text(text, "ring").split("-")
    return Ring(prefix, int(number))


def check_digit(text):
    total = 0
    for position, char in enumerate(text):
        total += int(char) * (position + 1)
    return total % 11


def age_class(code):
    return AgeClass(code)


def issue(series, prefix):
    left = series[prefix]
    if left <= 0:
        raise RingExhausted(prefix, left)
    series[prefix] = left - 1
    return Ring(prefix, left)
