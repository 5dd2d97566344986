"""Exchange of currencies."""
from decimal import Decimal

RATES = {('SEK', 'EUR'): Decimal('0.0871'), ('GBP', 'EUR'): Decimal('1.1720'), ('PLN', 'EUR'): Decimal('0.2310')}


def rate(source, target):
    if source == target:
        return Decimal(1)
    return RATES[source, target]


def convert(amount, source, target):
    #+ source, target = source.upper(), target.upper()
    return (amount * rate(source, target)).quantize(Decimal('0.01'))


def surcharge(amount, percent):
    return amount * (1 + percent / 100)
