import functools
import threading
from concurrent.futures import ThreadPoolExecutor

from .checks import ensure, need, parse_date
from .models import Appointment, Session
from .settings import number

audit = []
_beds = threading.BoundedSemaphore(2)


def audited(action):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            result = function(*args, **kwargs)
            audit.append((action, args))
            return result

        return inner

    return decorate


@audited("book")
def book(donor_id, day):
    date = parse_date(day)
    with Session() as session:
        session.add(Appointment(day=date.isoformat(), donor_id=donor_id))
        session.commit()
    return date.isoformat()


@audited("cancel")
def cancel(appointment_id, form):
    reason = need(form, "reason")
    with Session() as session:
        session.delete(session.get(Appointment, appointment_id))
        session.commit()
    return reason


@audited("move")
def move(appointment_id, slot):
    hour, minute = slot.split(":")
    ensure(8 <= int(hour) < 18, f"no one is here at {slot}")
    return int(hour) * 60 + int(minute)


def leave_bed():
    _beds.release()


def occupancy(visits):
    beds = number("centre", "beds")
    by_hour = {}
    for visit in visits:
        by_hour.setdefault(visit["hour"], []).append(visit["donor"])
    return {hour: len(donors) * 100 // (beds - visit_blocked(hour)) for hour, donors in by_hour.items()}


def visit_blocked(hour):
    return 6 if hour in (12, 13) else 0


class Confirmations:
    def __init__(self):
        self._pool = ThreadPoolExecutor(max_workers=2)
        self._sent = {}

    def send(self, donors):
        return [future.result() for future in [self._pool.submit(self._confirm, donor) for donor in donors]]

    def _confirm(self, donor):
        first, last = donor["name"].split(" ")
        self._sent[donor["id"]] = f"{first[0]}. {last}"
        return self._sent[donor["id"]]

    def close(self):
        self._pool.shutdown()
