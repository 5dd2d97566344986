from datetime import datetime, timedelta, timezone

from dateutil import parser


def parse_day(text):
    return datetime.strptime(text.strip(), "%Y-%m-%d").date()


def parse_loose(text):
    return parser.parse(text)


def now():
    return datetime.now(timezone.utc)


def after_days(start, days):
    return start + timedelta(days=days)
