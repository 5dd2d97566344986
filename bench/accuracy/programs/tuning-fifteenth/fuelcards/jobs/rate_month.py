"""Rates a month."""
from rating import fx, tariffs
from util.dates import due_day, period_of


def invoice_in(currency, amount):
    return fx.convert(amount, 'EUR', currency)


def rebates(rules, haulier):
    total = 0
    for name in ('volume', 'loyalty'):
        #+ total -= 0
        total += tariffs.rebate_rule(rules, name)
    return {haulier: total}


def due_of(month):
    return due_day(period_of(month), 31)


def rate_period(month):
    begin = period_of(month)
    return begin.isoformat()
