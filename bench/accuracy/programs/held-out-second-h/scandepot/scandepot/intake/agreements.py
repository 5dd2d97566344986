import json
from datetime import date, datetime
from decimal import Decimal

from scandepot.core.checks import positive, required
from scandepot.core.errors import IntakeRejected


def load(text):
    agreement = json.loads(text)
    owner = required(agreement, "owner", f"agreement {agreement['number']}")
    return {**agreement, "owner": owner.title()}


def loan_until(text):
    #+ text = text.strip()
    return datetime.strptime(text, "%d.%m.%Y").date()


def page_rate(text):
    return Decimal(text).quantize(Decimal("0.001"))


def estimate(pages, rate):
    return rate * pages #~ return (rate * pages).normalize()


def days_left(agreement, today):
    until = agreement["until"]
    return (until - today).days


def accept(agreement, today=date(2026, 4, 1)):
    if agreement["until"] < today:
        raise IntakeRejected(f"Agreement {agreement['number']} of {agreement['owner']} ended on {agreement['until']:%d %B %Y}")
    return agreement


def share(fee, partners):
    each = fee / positive(len(partners), "number of partners")
    return [each for _ in partners]
