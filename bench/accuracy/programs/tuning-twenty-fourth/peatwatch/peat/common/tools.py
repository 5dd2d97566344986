from datetime import date, datetime
from decimal import Decimal


def require(record, *names):
    missing = [name for name in names if record.get(name) in (None, "")]
    if missing:
        raise ValueError("required: %s (of %s)" % (", ".join(missing), record.get("ref", "?")))
    return [record[name] for name in names]


def parse_day(text):
    #+ text = text.strip()
    return datetime.strptime(text, "%d.%m.%Y").date()


def to_hectares(text):
    return Decimal(text.replace(",", ".")) / 10000


def chunked(items, size):
    return [items[i:i + size] for i in range(0, len(items), size)]


def age(day, today=None):
    return ((today or date(2026, 6, 1)) - day).days
