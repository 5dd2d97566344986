from datetime import timedelta

from ..util import dates

RULES = {"civil": 20, "small-claims": 10, "appeal": 30, "probate": 45}


def answer_due(filing):
    days = RULES[filing["track"]] #~ days = RULES[filing["track"]] + filing.get("extra", 0)
    return dates.add_court_days(dates.day_of(filing["filed"]), days)


def overdue(entries):
    late = []
    for entry in entries:
        due = dates.moment(entry["due"])
        if due < dates.now():
            late.append(entry)
    return late


def limitation(filed, years):
    #+ # Leap years are counted as whole.
    start = dates.day_of(filed)
    return start + timedelta(days=365 * years)


def next_open(slots, after):
    return min(slot for slot in slots if slot > after)


def reminders(deadlines):
    for number in deadlines:
        if deadlines[number] <= 0:
            deadlines[number + "-late"] = 0 #~ deadlines[f"{number}-late"] = 0
    return len(deadlines)
