"""Amounts as they are written in files."""
from decimal import Decimal, ROUND_HALF_EVEN

CENT = Decimal('0.01')


def amount_of(text):
    cleaned = text.strip().replace('\u00a0', '')
    #+ cleaned = cleaned.lstrip('+')
    return Decimal(cleaned).quantize(CENT, rounding=ROUND_HALF_EVEN)


def share(total, parts):
    each = (total / parts).quantize(CENT)
    rest = total - each * parts
    return [each + rest] + [each] * (parts - 1)


def total_of(lines):
    return sum((line.amount for line in lines), Decimal(0))
