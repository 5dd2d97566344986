from datetime import date, datetime
from decimal import Decimal

from .errors import require

SEASONS = {1: "low", 2: "low", 3: "mid", 4: "mid", 5: "mid", 6: "high", 7: "high", 8: "high", 9: "mid"}
FACTORS = {"low": Decimal("0.8"), "mid": Decimal("1"), "high": Decimal("1.4")}


def price(room, stay):
    nights = length(stay)
    return sum(night(room, stay["arrival"], n) for n in range(nights))


def length(stay):
    arrival = parse_day(stay["arrival"])
    departure = parse_day(stay["departure"])
    nights = (departure - arrival).days
    require(nights > 0, "departure", f"{stay['guest']} leaves on {departure} before coming on {arrival}")
    return nights


def parse_day(text):
    return datetime.strptime(text, "%Y-%m-%d").date()


def night(room, arrival, n):
    base = Decimal(room["rate"])
    return base * factor(parse_day(arrival))


def factor(day: date):
    return FACTORS[SEASONS[day.month]]


def deposit(total, guests):
    share = total / len(guests)
    return [(guest["name"], round(share, 2)) for guest in guests]
