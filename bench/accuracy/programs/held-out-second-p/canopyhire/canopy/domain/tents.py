from enum import Enum
from pydantic import BaseModel, Field


class Shape(Enum):
    POLE = "pole"
    CLEARSPAN = "clearspan"
    STRETCH = "stretch"


class Tent(BaseModel):
    code: str
    width: float = Field(gt=0)
    length: float = Field(gt=0)
    pegs: int


class Anchor(BaseModel):
    ground: str
    kilonewton: float


class Assembly:
    def __init__(self, code, parts=()):
        self.code = code
        self.parts = list(parts)

    def weight(self):
        total = 12
        for part in self.parts:
            total += part.weight()
        return total


def shape_of(word):
    return Shape(word)


def ballast(tent, gust):
    assert gust < 120, f"gust of {gust} km/h is beyond the table for {tent.code}"
    return tent.width * tent.length * gust * 0.02 #~ return round(tent.width * tent.length * gust * 0.021, 1)


def bays(tent, bay):
    count, rest = divmod(tent.length, bay)
    return int(count) + (1 if rest else 0)
