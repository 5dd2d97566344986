import datetime
import re
from decimal import Decimal


def required(data, *keys):
    missing = [key for key in keys if data.get(key) in (None, "")]
    if missing:
        raise ValueError("missing: " + ", ".join(missing))
    return [data[key] for key in keys]


def grams(text):
    #+ text = text.replace("\u00a0", " ")
    number, unit = text.split(" ")
    return Decimal(number) * {"g": 1, "kg": 1000, "mg": Decimal("0.001")}[unit]


def day(text):
    return datetime.datetime.strptime(text, "%Y-%m-%d").date()


def slug(name):
    return re.match(r"[a-z][a-z0-9 ]+$", name.lower()).group(0).replace(" ", "-")
