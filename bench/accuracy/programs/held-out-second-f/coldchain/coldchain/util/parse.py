import base64
import json
from datetime import datetime
from decimal import Decimal


class PayloadError(ValueError):
    """What a partner sent cannot be used."""

    def __init__(self, field, reason):
        super().__init__(f"field {field!r} {reason}")
        self.field = field


def need(payload, field):
    #+ if payload is None:
    #+     raise PayloadError(field, "has no payload around it")
    value = payload.get(field)
    if value is None or value == "":
        raise PayloadError(field, "is required")
    return value


def number(text):
    return float(text.strip().replace(",", "."))


def amount(text):
    return Decimal(text)


def instant(text):
    return datetime.fromisoformat(text)


def document(text):
    return json.loads(text)


def blob(text):
    return base64.b64decode(text, validate=True)


def pairs(text, sep=";"):
    out = {}
    for part in text.split(sep):
        key, value = part.split("=")
        out[key.strip()] = value.strip()
    return out
