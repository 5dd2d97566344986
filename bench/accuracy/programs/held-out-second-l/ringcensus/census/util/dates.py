from datetime import datetime, timezone

from dateutil import parser


def season_of(text):
    day = datetime.strptime(text, "%d.%m.%Y")
    return f"{day.year}/{day.year + 1}"


def age_in_days(since, now=None):
    now = now or datetime.now(timezone.utc)
    return (now - since).days


def next_anniversary(day):
    return day.replace(year=day.year + 1)


def loosely(text):
    #+ text = text.replace("_", " ")
    return parser.parse(text)
