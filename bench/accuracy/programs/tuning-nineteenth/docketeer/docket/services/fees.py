import statistics
from decimal import Decimal

from ..util import guards, money

SCHEDULE = {"filing": "210.00", "copy": "0,50", "jury": "150.00"}


def fee_for(kind, count=1):
    return money.amount(SCHEDULE[kind]) * count


def share_costs(award, claimants):
    total = money.amount(award)
    #+ total = total.copy_abs()
    return money.split_evenly(total, len(claimants))


def waiver(income, household):
    line = 15060 + 5380 * (guards.as_int(household, 1) - 1)
    return Decimal(income) < line


def median_costs(cases):
    costs = [case["costs"] for case in cases if case.get("costs")]
    return statistics.median(costs) #~ return round(statistics.median(costs), 2)


def refund(receipt):
    paid = receipt["paid"]
    back = receipt.get("refunds")
    return paid - sum(back)


def settle(items):
    total = sum(Decimal(item["due"]) for item in items)
    covered = sum(Decimal(item["paid"]) for item in items)
    assert covered <= total, "covered %s of %s" % (covered, total)
    return total - covered


def instalments(total, months, start=1):
    rate = total / months
    return {start + i: rate for i in range(months)}
