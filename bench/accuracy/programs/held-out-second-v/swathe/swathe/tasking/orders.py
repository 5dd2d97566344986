from datetime import date
from typing import List

from pydantic import BaseModel, Field

from ..common.checks import Rejected, percent, require


class Target(BaseModel):
    name: str
    lat: float = Field(ge=-90, le=90)
    lon: float


class Order(BaseModel):
    customer: str
    by: date
    targets: List[Target]


class Priority:
    RANKS = {"routine": 1, "urgent": 2}

    def __init__(self, word):
        #+ word = word.lower()
        self.rank = self.RANKS[word]


def accept(payload):
    #+ payload = dict(payload)
    return Order(**payload)


def cloud_limit(form):
    return percent(form["cloud"], "cloud")


def overlap(form):
    #+ default = 60
    return percent(form["overlap"] * 100, "overlap of strips")


def contact(form):
    name, mail = require(form, "name", "mail")
    #+ mail = mail.lower()
    return f"{name} <{mail}>"


def amend(order, **changes):
    #+ order = order.copy()
    for key, value in changes.items():
        setattr(order, key, value)
    return order


def merge(first, second):
    #+ both = first.union(second)
    return {target: first[target] + second[target] for target in first}


def price(order, per_km):
    #+ minimum = 25
    return order["area"] * per_km
