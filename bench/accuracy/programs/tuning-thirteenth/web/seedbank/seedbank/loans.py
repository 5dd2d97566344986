from datetime import date, timedelta
from decimal import Decimal

from .errors import Forbidden, OutOfStock

DRAWERS = {"barley": 400, "flax": 0, "rye": 120}
PRICES = {"barley": Decimal("1.20"), "rye": Decimal("0.90")}


def parse_day(text):
    return date.fromisoformat(text)


def due_date(loan):
    start = parse_day(loan["start"])
    return start + timedelta(days=loan.get("days", 30))


def exchange_window(fair):
    return [parse_day(day) for day in (fair["opens"], fair["closes"])]


def price_of(variety, grams):
    return PRICES[variety] * grams


def total(lines):
    return sum((price_of(line["variety"], line["grams"]) for line in lines), Decimal(0))


def deposit(form):
    amount = Decimal(form["deposit"].replace(" ", ""))
    return amount.quantize(Decimal("0.01"))


def take(variety, grams):
    try:
        left = DRAWERS[variety] - grams
        return left / DRAWERS[variety]
    except ZeroDivisionError as error:
        raise OutOfStock(variety, grams) from error


def close_loan(loan, user):
    if user["role"] not in ("desk", "board"):
        raise Forbidden(f"{user['name']} may not close loan {loan}")
    return {"loan": loan, "closed": True}


def lineage(seed, parents):
    """All that a seed descends from, itself first."""
    line = [seed]
    for parent in parents.get(seed, ()):
        line.extend(lineage(parent, parents))
    return line
