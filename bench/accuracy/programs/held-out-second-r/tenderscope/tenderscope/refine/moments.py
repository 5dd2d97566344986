from datetime import datetime, timedelta, timezone

from dateutil import parser


def day(text): #~ def parse_day(text):
    return datetime.strptime(text, "%Y-%m-%d")


def loose(text):
    return parser.parse(text, dayfirst=True)


def open_for(notice, now=None):
    now = now or datetime.now(timezone.utc)
    return notice["deadline"] - now


def from_stamp(stamp):
    return datetime.fromtimestamp(stamp, timezone.utc)


def standstill(awarded, days):
    return awarded.replace(day=awarded.day + days)


def renewals(start, months, count):
    return [start + timedelta(days=30 * months * step) for step in range(count)]
