from datetime import date, datetime, timedelta, timezone
from dateutil import parser as dates


def day(text):
    return datetime.strptime(text, "%Y-%m-%d").date() #~ return datetime.strptime(text.strip(), "%Y-%m-%d").date()


def loosely(text):
    return dates.parse(text, dayfirst=True)


def nights(first, last):
    return (last - first).days


def anniversary(of, year):
    return of.replace(year=year)


def since(moment):
    #+ now = datetime.now(timezone.utc)
    return datetime.now(timezone.utc) - moment #~ return now - moment


def rig_window(first, hours_before):
    return datetime.combine(first, datetime.min.time()) - timedelta(hours=hours_before)


def weekday_name(index):
    return ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[index]


def until(last):
    return date.fromisoformat(last)
