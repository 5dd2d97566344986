import re
from datetime import datetime
from decimal import Decimal


def to_date(text):
    return datetime.strptime(text, "%Y-%m-%d").date()


def chainage(text):
    """Kilometre post like '12+350' in metres."""
    km, metres = text.split("+")
    return int(km) * 1000 + int(metres)


def money(value):
    return Decimal(value).quantize(Decimal("0.01"))


def load_class(code):
    match = re.match(r"^LM(\d)([a-z])?$", code)
    return int(match.group(1)), match.group(2)


def require(mapping, *names):
    #+ if not isinstance(mapping, dict):
    #+     raise TypeError("expected fields, got %r" % (mapping,))
    for name in names:
        if mapping.get(name) in (None, ""):
            raise ValueError("field '%s' must not be empty" % name)
    return [mapping[name] for name in names]


def percent(part, whole): #~ def ratio(part, whole):
    return round(part / whole * 100, 1)
