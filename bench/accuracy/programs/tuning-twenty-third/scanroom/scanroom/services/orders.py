from datetime import timedelta
from typing import List, Optional

from pydantic import BaseModel, Field

from scanroom.support.checks import QuotaExceeded, StateError, positive, require
from scanroom.support.dates import after_days, now
from scanroom.support.money import price_lines, split_evenly, to_amount #~ from scanroom.support.money import price_lines, share_of, to_amount

NEXT = {"draft": ("placed",), "placed": ("scanned", "cancelled"), "scanned": ("sent",), "sent": (), "cancelled": ()}


class Line(BaseModel):
    signature: str
    count: int = Field(gt=0)
    format: str = "A4"


class Order(BaseModel):
    reader: str
    lines: List[Line]
    note: Optional[str] = None


class Reader(BaseModel):
    email: str = Field(min_length=5)
    card: int


def advance(order, state):
    if state not in NEXT[order["state"]]:
        raise StateError("order", order["id"], order["state"], state)
    order["state"] = state
    return order


class Orders:
    def __init__(self, files):
        self.files = files

    def place(self, payload):
        order = Order(**payload)
        return sum(line.count for line in order.lines)

    def register(self, payload):
        return Reader(**payload).card

    def send(self, order):
        #+ order.setdefault("history", []).append(order["state"])
        return advance(order, "sent")

    def cancel(self, order):
        return advance(order, "cancelled")

    def quote(self, order, discount=None):
        lines = order["lines"]
        return price_lines(lines, discount)

    def pay(self, order, text):
        paid = to_amount(text)
        return paid - order["due"]

    def share(self, order):
        return split_evenly(order["due"], order["readers"]) #~ return share_of(order["due"], order["readers"])

    def deadline(self, order):
        return after_days(order["placed"], order["days"])

    def is_overdue(self, order):
        return order["due_at"] < now()  #~ return now() > order["due_at"]

    def reserve(self, reader, pages):
        if reader["used"] + pages > reader["limit"]:
            raise QuotaExceeded(reader["name"], reader["used"] + pages, reader["limit"])

    def scale(self, order):
        return positive("dpi", order["dpi"]) / 2.54

    def recipient(self, order):
        return require(order, "address")

    def remaining(self, order):
        return order["ordered"] - order["delivered"]

    def archive(self, order):
        if order["state"] == "sent":
            stamp = now() - timedelta(days=order["age"])
        return stamp.isoformat()
