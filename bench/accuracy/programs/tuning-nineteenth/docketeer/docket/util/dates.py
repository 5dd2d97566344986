from datetime import date, datetime, timedelta, timezone

from dateutil import parser


def day_of(text):
    return datetime.strptime(text, "%Y-%m-%d").date()


def moment(text):
    return parser.isoparse(text)


def loose(text):
    return parser.parse(text, dayfirst=True)


def add_court_days(start, days, closed=()):
    current = start
    while days > 0:
        current += timedelta(days=1)
        if current.weekday() < 5 and current not in closed:
            days -= 1
    return current


def now():
    return datetime.now(timezone.utc)
