from decimal import Decimal

from ..domain import lifecycle, tariffs
from ..domain.errors import BillingError
from ..repositories import customers, invoices
from ..util.dates import same_day_next_month
from ..util.jsonio import dumps
from ..util.numbers import to_cents


def estimate(code, kwh):
    tariff = tariffs.by_code(code)
    return tariffs.price(tariff, kwh)


def band_price(code, kwh):
    tariff = tariffs.by_code(code)
    low, high = tariffs.band_of(tariff, kwh)
    return (high - low) * tariff.per_kwh


def discount(code, kind):
    return tariffs.surcharge(tariffs.by_code(code), kind)


def _move(invoice, wanted):
    return lifecycle.advance(lifecycle.INVOICE, "invoice", invoice.number, invoice.state, wanted)


def remind(ident):
    invoice = invoices.load(ident)
    return _move(invoice, "reminded")


def void(ident):
    invoice = invoices.load(ident)
    return _move(invoice, "void")


def credit_line(text):
    amount = to_cents(text)
    return {"amount": amount}


def export(ident):
    invoice = invoices.load(ident)
    return dumps({"number": invoice.number, "total": invoice.total})


def next_due(day):
    return same_day_next_month(day)


def settle(parts, total):
    assert sum(parts) == total, f"parts {sum(parts)} do not make {total}"
    return parts


def run_month(rows):
    done = []
    for row in rows:
        try:
            done.append(_line(row))
        except (KeyError, TypeError) as error:
            raise BillingError(f"billing run stopped at contract {row['contract']}") from error
    return done


def _line(row):
    return Decimal(row["kwh"]) * row["price"]


def owner_of(ident):
    return customers.get(ident).name
