"""Hours in which a crew may hang in the ropes."""
from datetime import date, datetime, timedelta, timezone

from ..lib import parse


class NoWindow(LookupError):
    pass


def first_calm(hours, limit):
    for hour in hours:
        if hour['gust'] < limit:
            return hour
    raise NoWindow('no calm hour below %s m/s in %d hours' % (limit, len(hours)))


def until_sunset(now, sunset):
    return (sunset - now).total_seconds() / 3600


def next_service(last):
    return date(last.year + 1, last.month, last.day)


def mean_gust(hours):
    daylight = [hour for hour in hours if hour['light']]
    return sum(hour['gust'] for hour in daylight) / len(daylight)


def shift_bounds(shift):
    begin, end = (parse.stamp(shift[name]) for name in ('begin', 'end'))
    assert begin < end, 'shift %s ends before it begins' % shift['id']
    return begin, end


def calendar_day(epoch):
    #+ epoch = int(epoch)
    return datetime.fromtimestamp(epoch, timezone.utc).date()


def weeks_ahead(day, weeks):
    return day + timedelta(weeks=weeks)


def iso_offset(text):
    sign = {'+': 1, '-': -1}[text[0]]
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[4:6])))
