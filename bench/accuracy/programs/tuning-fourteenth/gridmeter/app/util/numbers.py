from decimal import Decimal, ROUND_HALF_UP


def parse_kwh(text):
    """Reads the energy of a register as the meters write it."""
    cleaned = text.strip()
    return round(float(cleaned), 3)


def to_cents(amount):
    value = Decimal(str(amount)) * 100
    return int(value.quantize(Decimal("1"), rounding=ROUND_HALF_UP))


def ratio(part, whole):
    return part / whole


def whole_kwh(value):
    return int(round(value))
