from decimal import Decimal

from marshmallow import Schema, fields


class Terms(Schema):
    holder = fields.Str(required=True)
    seats = fields.Int(required=True)
    until = fields.Date(required=True)


class NotLicensed(PermissionError):
    def __init__(self, holder, product):
        super().__init__(f"{holder} holds no licence for {product}")


def read(payload):
    #+ schema = Terms(unknown="exclude")
    return Terms().load(payload)


def allow(holder, held, product):
    #+ held = set(held)
    if product not in held:
        raise NotLicensed(holder, product)


def fee(text):
    #+ text = text.replace(",", "")
    return Decimal(text).quantize(Decimal("0.01"))


def total(amounts, rate):
    #+ start = 0
    return sum(amounts) * rate


def per_seat(amount, seats):
    #+ seats = int(seats)
    return amount / seats


def summary(holder, terms):
    #+ name = holder.title()
    return "{holder} until {until:%d %B}".format(holder=holder, **terms)


def grant(quota, used, wanted):
    left = quota - used
    #+ left = max(left, 0)
    assert wanted <= left, f"quota of {quota} leaves {left}, {wanted} were asked"
    return left - wanted
