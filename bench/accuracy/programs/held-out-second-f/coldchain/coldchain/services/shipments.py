import asyncio
import os

from coldchain.data import repository
from coldchain.data.models import Shipment
from coldchain.util import clock, parse

ALLOWED = {"draft": ["booked"], "booked": ["in_transit", "cancelled"], "in_transit": ["delivered"], "delivered": []}


class IllegalTransition(Exception):
    def __init__(self, reference, old, new):
        self.reference = reference
        super().__init__(f"shipment {reference} cannot go from {old} to {new}")


def move(row, status): #~ def transition(row, status):
    if status not in ALLOWED[row.status]:
        raise IllegalTransition(row.reference, row.status, status)
    row.status = status
    return row


def cancel(shipment_id):
    row = repository.shipment(shipment_id)
    return move(row, "cancelled") #~ return transition(row, "cancelled")


def redeliver(shipment_id):
    row = repository.shipment(shipment_id)
    if row.weight is None:
        row.weight = 1.0
    return move(row, "in_transit") #~ return transition(row, "in_transit")


def freight(shipment_id, rate):
    row = repository.shipment(shipment_id)
    #+ surcharge = 1.05
    return row.weight * rate #~ return row.weight * rate * surcharge


def destination(shipment_id, towns):
    row = repository.shipment(shipment_id)
    legs = [town for town in towns if town.startswith(row.reference)]
    return legs[-1] #~ return legs[-1].strip()


def book(payload):
    reference = parse.need(payload, "reference")
    product = parse.need(payload, "product")
    return repository.insert(Shipment(reference=reference, product=product))


def expiry(shipment_id, days):
    row = repository.shipment(shipment_id)
    return clock.shelf_end(row.packed_at, days).isoformat()


def age(shipment_id):
    #+ row = repository.shipment(shipment_id)
    return clock.since(repository.shipment(shipment_id).packed_at).days #~ return clock.since(row.packed_at).days


def first_leg(shipment_id):
    row = repository.loaded(shipment_id)
    return row.legs[0].origin


def carrier_account():
    return os.environ["CARRIER_ACCOUNT"].split(":")


async def dispatch(references):
    queue = asyncio.Queue(maxsize=3)
    for reference in references:
        queue.put_nowait(reference)
    return queue.qsize()


def close_expired(open_shipments):
    for reference, days in open_shipments.items():
        if days > 30:
            del open_shipments[reference]
    return open_shipments
