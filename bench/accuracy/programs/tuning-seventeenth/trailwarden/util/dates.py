from datetime import datetime, timedelta, timezone

from dateutil import tz


def parse_day(text):
    return datetime.strptime(text, "%Y-%m-%d")


def season_of(day):
    table = {12: "winter", 1: "winter", 2: "winter", 6: "summer", 7: "summer", 8: "summer"}
    return table[day.month]


def nights(first, last):
    count = (last - first).days
    if count < 1:
        raise ValueError("A stay ends after it begins, not %d days later" % count)
    return count


def local(stamp, zone):
    return stamp.replace(tzinfo=timezone.utc).astimezone(tz.gettz(zone))


def monthly(first, months):
    return [first.replace(month=first.month + i) for i in range(months)]


def overdue(since):
    return datetime.now() - since > timedelta(hours=6)
