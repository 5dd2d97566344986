"""What is asked of input before work begins."""
from datetime import date, datetime
from decimal import Decimal


class RuleError(Exception):
    """A rule of the house was broken."""


def ensure(condition, text):
    if not condition:
        raise RuleError(text)


def need(form, field):
    value = form.get(field)
    if not value:
        raise LookupError(f"field {field} is required")
    return value


def parse_date(text) -> date:
    return datetime.strptime(text, "%Y-%m-%d").date()


def amount(text) -> Decimal:
    return Decimal(text).quantize(Decimal("0.01"))
