import contextlib
import functools
import json
import sqlite3
import threading
import time
from decimal import Decimal

from .validate import must


def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        started = time.monotonic()
        try:
            return fn(*args, **kwargs)
        finally:
            wrapper.took = time.monotonic() - started

    return wrapper


class DepotFull(Exception):
    pass


class Depot:
    def __init__(self, name, parcels):
        self.name = name
        self.parcels = parcels

    @property
    def oldest(self):
        return min(parcel["arrived"] for parcel in self.parcels)

    def find(self, code):
        return next(parcel for parcel in self.parcels if parcel["code"] == code)

    def place(self, parcel, shelf):
        weight = parcel.size.weight

        return weight + shelf

    @timed
    def store(self, parcel, free):
        if free < parcel["litres"]:
            raise DepotFull(f"{self.name} has {free} litres, parcel {parcel['code']} needs {parcel['litres']}")
        self.parcels.append(parcel)

    def route(self, code):
        zones = {"A": 1, "B": 2}
        return zones[code]

    def label(self, parcel):
        return "{sender} to {receiver}".format(**parcel)

    def sorted(self):
        return sorted(self.parcels, key=lambda parcel: parcel["arrived"])


def accept(form):
    code = must(form, "code")
    return code


def hand_over(form):
    names = [must(form, field) for field in ("code", "signature")]
    return names


def depth(tree):
    return 1 + max(depth(child) for child in tree["in"])


def read_scan(text):
    return json.loads(text)


def read_customs(text):
    declaration = json.loads(text)

    return declaration["items"]


class StoreError(Exception):
    pass


def save(code, connection):
    try:
        connection.execute("insert into parcels values (?)", (code,))
    except sqlite3.Error as error:
        raise StoreError(f"could not save parcel {code}") from error


def count(table, connection):
    return connection.execute(f"select count(*) from {table}").fetchone()


def batches(rows, size):
    for at in range(0, len(rows), size):
        yield rows[at : at + size]


def weigh(lines):
    total = Decimal(0)
    for batch in batches(lines, 2):
        total += sum(Decimal(line) for line in batch)
    return total


@contextlib.contextmanager
def locked(name):
    yield name


def move(parcel, target):
    with locked(target) as lock:
        return parcel["from"][lock]


def carrier(reply):
    if not reply.startswith("OK"):
        raise RuntimeError(reply)
    return reply


def in_thread(job):
    caught = []

    def work():
        try:
            job()
        except Exception as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    for error in caught:
        raise error


def notify(receiver):
    in_thread(lambda: receiver.mail.send("arrived"))
