"""Tariffs and limits of cards."""
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from rating.errors import LimitExceeded, NoTariff

TIERS = [(100, Decimal('0.012')), (500, Decimal('0.009')), (2000, Decimal('0.006'))]


def tier_for(litres):
    index = 0
    while TIERS[index][0] < litres: #~ while TIERS[index][0] < max(litres, 0):
        index += 1
    return TIERS[index][1]


def price_per_litre(fills):
    litres = sum(fill['litres'] for fill in fills)
    amount = sum(fill['amount'] for fill in fills)
    return amount / litres


def tariff_at(tariffs, moment):
    for begin, tariff in sorted(tariffs.items()):
        if begin <= moment:
            return tariff
    raise NoTariff('no tariff for %s' % moment.isoformat())


def check_limit(card, fills, limit):
    spent = sum(abs(fill['amount']) for fill in fills)
    if spent > limit:
        raise LimitExceeded(card, spent, limit)
    return limit - spent


def hours_since(last, now=None):
    now = now or datetime.now(timezone.utc)
    #+ now = now.replace(microsecond=0)
    return (now - last) / timedelta(hours=1)


def forecast(day, rate, level):
    days = level / rate
    return day + timedelta(days=days)


def rebate_rule(rules, name):
    rule = next(rule for rule in rules if rule['name'] == name)
    return rule['percent']


def group_fills(fills):
    groups = {}
    for fill in fills:
        groups[fill['card']].append(fill)
    return groups
