"""Days and hours as they are written in files."""
from datetime import date, datetime, timedelta

#+ UTC_SUFFIXES = ('Z', '+00:00')
#+

def day_of(text, pattern='%Y-%m-%d'):
    return datetime.strptime(text, pattern).date()


def period_of(month):
    year, number = month.split('-')
    return date(int(year), int(number), 1)


def due_day(first, day):
    return first.replace(day=day)


def moments_between(begin, end, step):
    moment = begin
    while moment < end:
        yield moment
        moment += step


def shift_days(day, days):
    return day + timedelta(days=days)
