"""What the portal, the jobs and the queue call."""
from ..repositories import customers, meters
from ..services import auth, forecast, invoicing, notifications, outages, readings, switching
from ..util.dates import parse_day


def show_meter(query):
    meter = meters.find(query["serial"])
    return {"serial": meter.serial, "customer": meter.customer_id}


def add_meter(body):
    meters.add(body["serial"], body.get("customer"))
    return {"serial": body["serial"]}


def meter_gateway(query):
    return {"gateway": meters.gateway_of(query["id"])}


def day_reading(query):
    found = meters.latest_of_day(parse_day(query["day"]))
    return {"kwh": found and found.kwh}


def archive(query):
    return {"years": meters.archived_years(query["id"])}


def upload(body):
    return {"rows": readings.import_bytes(body)}


def consumption(query):
    return {"perDay": readings.per_day(query["meter"], parse_day(query["from"]), parse_day(query["to"]))}


def invoices_of(query):
    page = int(query.get("page", 1))
    return {"page": page, "numbers": query["numbers"][(page - 1) * 10:page * 10]}


def consents(query):
    return {"kinds": customers.consents(query["customer"])}


def profile(token):
    return {"user": auth.subject(token)}


def portal(headers):
    return {"user": auth.session_of(headers["authorization"])}


def area(user, name):
    auth.allow(user, name)
    return outages.active(name)


def tariff_text(body):
    return " ".join([body["code"], body["months"], "months"])
