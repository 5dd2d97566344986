import contextlib
import functools
import os
import time

TIMES = []


def timed(inner):
    @functools.wraps(inner)
    def measured(*args, **kwargs):
        begun = time.monotonic()
        try:
            return inner(*args, **kwargs)
        finally:
            TIMES.append(time.monotonic() - begun)

    return measured


@contextlib.contextmanager
def unit_of_work(name):
    TIMES.append(name)
    try:
        yield
    finally:
        TIMES.pop()


def in_unit(inner):
    def working():
        with unit_of_work("scan"):
            return inner()

    return working


def layered(entry):
    wrap = os.environ.get("WRAP", "")
    if wrap == "timed":
        return timed(entry)
    if wrap == "both":
        return timed(in_unit(entry))
    return entry
