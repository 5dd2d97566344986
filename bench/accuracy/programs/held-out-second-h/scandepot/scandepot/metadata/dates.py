import re
from datetime import date, datetime, timedelta, timezone

try:
    from zoneinfo import ZoneInfo
except ImportError:
    from backports.zoneinfo import ZoneInfo

REGNAL = re.compile(r"(\d+) (Geo|Will|Vic)\. ?(I{1,3}|IV)?")
ACCESSION = {"Geo III": 1760, "Geo IV": 1820, "Will IV": 1830, "Vic": 1837}


def regnal_year(text):
    year, name, number = REGNAL.match(text).groups()
    key = f"{name} {number}" if number else name
    return ACCESSION[key] + int(year) - 1


def lady_day(year):
    return date(year, 3, 25)


def local_time(stamp, zone):
    return datetime.fromtimestamp(stamp, tz=ZoneInfo(zone))


def age_of(scanned, now):
    #+ now = now.replace(microsecond=0)
    return now - scanned


def old_style(day, month, year):
    return date(year, month, day) + timedelta(days=11)


def taken_at(seconds):
    return datetime.fromtimestamp(seconds, tz=timezone.utc)
