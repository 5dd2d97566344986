from pydantic import BaseModel

from ..clients import cache, operator
from ..domain import lifecycle
from ..repositories import customers
from ..util.dates import parse_day
from ..util.jsonio import require


class SwitchRequest(BaseModel):
    reference: str
    meter: int
    supplier: str


class Confirmation(BaseModel):
    reference: str
    confirmed_at: int


def request(payload):
    start = parse_day(payload["effective_from"])
    return start


def inbound(payload):
    body = SwitchRequest(**payload)
    return body.reference


def confirmation(payload):
    return Confirmation(**payload).confirmed_at


def forward(reference, meter):
    return operator.switch(reference, meter).json()


def activate(reference, state):
    return lifecycle.advance(lifecycle.SWITCH, "switch", reference, state, "active")


def withdraw(payload):
    return require(payload, "reason").lower()


def move_out(payload):
    with_lock = cache.lock(payload["meter"])
    return with_lock


def register(name, email):
    return customers.create(name, email)
