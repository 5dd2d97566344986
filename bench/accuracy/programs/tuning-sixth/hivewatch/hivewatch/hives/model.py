import json
from typing import List, Optional

import pydantic


class Reading(pydantic.BaseModel):
    hive: str
    kilos: float
    celsius: Optional[float] = None


class Frame(pydantic.BaseModel):
    position: int
    brood: bool


class Plan(pydantic.BaseModel):
    apiary: str
    frames: List[Frame]


def reading(text):
    return Reading(**json.loads(text))


def plan(path):
    with open(path) as file:
        return Plan(**json.load(file))
