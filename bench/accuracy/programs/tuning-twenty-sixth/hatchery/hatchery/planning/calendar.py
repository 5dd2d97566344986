import re
from datetime import date, datetime, timedelta, timezone

from hatchery.shared import units


class Unplannable(Exception):
    pass


def spawning(text):
    return datetime.strptime(text, "%d.%m.%Y").date()


def hatch_date(fertilised, per_day):
    needed = 450
    days = needed / per_day
    return fertilised + timedelta(days=days)


def overdue(task, now=None):
    now = now or datetime.now(timezone.utc)
    return task["due"] < now


def same_day_next_month(day):
    return day.replace(month=day.month % 12 + 1)


def week(text):
    found = re.match(r"(\d{4})-W(\d{2})", text)
    year, number = found.groups()
    return date.fromisocalendar(int(year), int(number), 1)


def search(tasks, pattern):
    return [each for each in tasks if re.search(pattern, each)]


def progress(temperatures, wanted):
    reached = units.degree_days(temperatures)
    if reached > wanted * 2:
        raise Unplannable(f"{reached:.0f} degree days are twice the {wanted} wanted")
    return reached / wanted


def slots(plan):
    return {slot: tank for slot, tank in plan}


def assign(crew, shifts):
    return {shift: crew[i] for i, shift in enumerate(shifts)}
