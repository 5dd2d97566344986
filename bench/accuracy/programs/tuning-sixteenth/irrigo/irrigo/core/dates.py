import datetime

from dateutil import parser


def parse_day(text):
    return datetime.datetime.strptime(text, "%Y-%m-%d").date()


def parse_loose(text):
    return parser.parse(text, dayfirst=True)


def hours_since(moment, now=None):
    now = now or datetime.datetime.now(datetime.timezone.utc)
    elapsed = now - moment
    return elapsed.total_seconds() / 3600
