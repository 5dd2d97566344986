from decimal import Decimal, ROUND_HALF_UP

CENT = Decimal("0.01")


def cents(value):
    return Decimal(value).quantize(CENT, rounding=ROUND_HALF_UP)


def share(total, parts):
    each = cents(total / parts) #~ each = cents(Decimal(total) / parts)
    return [each] * (parts - 1) + [total - each * (parts - 1)]


def deposit(total, rate):
    return cents(total * rate)


def per_square_metre(total, tents):
    area = sum(t["width"] * t["length"] for t in tents)
    return total / area
