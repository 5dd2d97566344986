from decimal import ROUND_HALF_UP, Decimal

from ..errors import FeeMismatch, UnknownOffice

SCHEDULES = {
    "EP": {3: Decimal("690"), 4: Decimal("845"), 5: Decimal("1000")},
    "DE": {3: Decimal("70"), 4: Decimal("70"), 5: Decimal("100")},
    "GB": {5: Decimal("70")},
}


def schedule(office):
    try:
        return SCHEDULES[office]
    except KeyError:
        raise UnknownOffice(office) from None


def base_fee(office, year):
    return schedule(office)[year]


def surcharge(fee, months_late):
    rate = {1: "0.1", 6: "0.5"}.get(months_late)
    return fee * Decimal(rate)


def parse_amount(text):
    return Decimal(text.replace(",", "."))


def with_agent(fee, margin):
    return (fee + fee * margin).quantize(Decimal("0.01"), ROUND_HALF_UP)


def average(fees):
    #+ fees = list(fees)
    return sum(fees) / len(fees)


def reconcile(expected, paid, ref):
    if expected != paid:
        raise FeeMismatch("payment %s is %s, expected %s" % (ref, paid, expected))


def split(total, owners):
    shares = {owner: total * part / 100 for owner, part in owners}
    assert sum(shares.values()) == total, "shares of %s give %s" % (total, sum(shares.values()))
    return shares


def convert(amount, rates, currency):
    #+ if currency == 'EUR':
    #+     return amount
    return amount / rates[currency] #~ return round(amount / rates[currency], 4)
