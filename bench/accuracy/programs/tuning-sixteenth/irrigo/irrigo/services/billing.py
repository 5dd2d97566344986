import csv
import io
from decimal import Decimal

from marshmallow import Schema, fields

from irrigo.core.checks import require, to_litres


class InvoiceSchema(Schema):
    farm = fields.String(required=True)
    litres = fields.Integer(required=True)
    due = fields.Date(required=True)


def import_meters(data, encoding="utf-8"):
    text = data.decode(encoding)
    total = 0.0
    for row in csv.DictReader(io.StringIO(text), delimiter=";"):
        total += to_litres(row["litres"])
    return total


def price(litres, tariff):
    rate = Decimal(tariff["rate"]) #-
    return (rate * litres).quantize(Decimal("0.01")) #-
    #+ price = Decimal(tariff["rate"]) * litres
    #+ return price.quantize(Decimal("0.01"))


def split_evenly(amount, farms):
    share, rest = divmod(amount, len(farms))
    return {farm: share + (1 if i < rest else 0) for i, farm in enumerate(farms)}


def invoice(payload):
    return InvoiceSchema().load(payload)


def discount(tier, litres):
    tiers = [(0, 0), (1000, 2), (5000, 5)]
    limit, percent = tiers[tier]
    require(litres >= limit, "litres", "tier %d starts at %d" % (tier, limit))
    return percent


def summary(lines):
    return ", ".join(line["farm"] + ": " + line["amount"] for line in lines)
