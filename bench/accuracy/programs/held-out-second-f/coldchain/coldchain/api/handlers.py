from coldchain.api import schemas
from coldchain.clients import cache, carrier, stream
from coldchain.services import shipments
from coldchain.util import parse


def place_order(body):
    order = schemas.Order.model_validate(body)
    return order.reference


def webhook(text):
    event = schemas.Webhook.model_validate(parse.document(text))
    stream.publish("positions", event.model_dump_json().encode())
    return event.event


def limits(settings):
    return schemas.Limits(**settings)


def create(body):
    return shipments.book(body)


def position(device):
    return cache.last_position(device)["lat"]


async def quote(lane, weight):
    net = await carrier.tariff(lane)
    return net * weight


async def label(number):
    answer = await carrier.label(number)
    return answer["pdf"]


async def clear_customs(number):
    return await carrier.customs(number)


async def carrier_slots(depot):
    return await carrier.slots(depot)


async def legacy_status(name, number):
    return await carrier.legacy(name, number)


async def forecast(place):
    return await carrier.weather(place)
