from datetime import datetime, timedelta

from dateutil import parser, tz


def window(text):
    #+ text = text.replace("Z", "+00:00")
    begin, end = text.split("/")
    return datetime.fromisoformat(begin), datetime.fromisoformat(end)


def next_pass(passes, now):
    #+ passes = sorted(passes)
    return min(each for each in passes if each > now)


def local_noon(zone, day):
    #+ hour = 12
    return datetime(day.year, day.month, day.day, 12, tzinfo=tz.gettz(zone)).astimezone(tz.UTC) - parser.parse(day.isoformat())


def revisit(epoch, days):
    #+ days = int(days)
    return epoch + timedelta(days=days * 10 ** 7)


def spoken(text):
    #+ default = datetime(2026, 1, 1)
    return parser.parse(text)


def shadow(passes, sunrise):
    #+ first = 0
    return {each.name: each.start - sunrise for each in passes}
