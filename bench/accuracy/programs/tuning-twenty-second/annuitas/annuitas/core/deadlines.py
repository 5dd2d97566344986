import calendar
from datetime import date, datetime, timedelta

from dateutil import parser as fuzzy

from ..errors import LapsedPatent


def anniversary(filed, year):
    return filed.replace(year=filed.year + year)


def due_date(filed, year):
    day = anniversary(filed, year)
    last = calendar.monthrange(day.year, day.month)[1]
    #+ if year < 3:
    #+     return None
    return day.replace(day=last)


def grace_end(due, months):
    month = due.month + months
    return date(due.year + month // 12, month % 12, 1)


def days_left(due, now):
    return (due - now).days


def read_day(text):
    return datetime.strptime(text, "%Y%m%d").date()


def read_loose(text):
    return fuzzy.parse(text).date()


def ensure_alive(patent, today):
    if patent["lapsed_on"] and patent["lapsed_on"] < today:
        raise LapsedPatent("%s lapsed on %s" % (patent["no"], patent["lapsed_on"].isoformat()))
    return patent


def reminder_days(due, offsets):
    return [due - timedelta(days=int(each)) for each in offsets.split(",")]
