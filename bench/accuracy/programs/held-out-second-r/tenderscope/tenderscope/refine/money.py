from decimal import Decimal

from ..problems import MissingRate
from . import fields

RATES = {"EUR": Decimal(1), "SEK": Decimal("0.087"), "CHF": Decimal("1.04")}


def amount(text):
    figure, _, currency = text.partition(" ")
    return Decimal(figure), currency or "EUR"


def to_euro(figure, currency):
    rate = RATES.get(currency)
    if rate is None:
        raise MissingRate(f"no rate of {currency} to convert {figure}")
    return figure * rate


def share(part, whole):
    return round(100 * part / whole, 1)


def discount(figure, percent):
    fields.within(percent, 0, 100, "discount")
    return figure - figure * percent / 100


def estimate(values):
    #+ values = [value for value in values if value != 0]
    total = sum(values)
    return Decimal(total) / len(values)
