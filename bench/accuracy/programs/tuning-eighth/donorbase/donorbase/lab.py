import abc
import contextlib
import csv
import io
import os
import struct
import subprocess

CONSENTS = os.path.join(os.path.dirname(__file__), "consents")


def results(text):
    rows = csv.DictReader(io.StringIO(text), delimiter=";")
    return {row["unit"]: row["result"] == "negative" for row in rows}


def measurement(packet):
    unit, pulse, level = struct.unpack(">IHH", packet)
    return unit, pulse, level / 10


def names(raw):
    return raw.decode("utf-8").splitlines()


def consent(number):
    with open(os.path.join(CONSENTS, f"{number}.txt")) as file:
        return file.read()


@contextlib.contextmanager
def centrifuge(name):
    state = {"name": name, "speed": 0}
    try:
        yield state
    finally:
        state["speed"] = 0


def spin(name, programme):
    with centrifuge(name) as machine:
        for step in programme:
            machine["speed"] += step["rpm"]
        return machine["speed"] / len(programme)


def print_label(printer, code):
    subprocess.run(["sh", "-c", f"test -p /dev/{printer}", code], check=True)


class Analyser(abc.ABC):
    @abc.abstractmethod
    def read(self):
        """The next value."""

    @abc.abstractmethod
    def calibrate(self, value):
        """Sets what zero is."""


class Photometer(Analyser):
    def read(self):
        return 1.2


ANALYSERS = {"photometer": Photometer}


def calibrated(kind, value):
    analyser = ANALYSERS[kind]()
    analyser.calibrate(value)
    return analyser.read()


def grade(value, limits):
    for limit in limits:
        if value >= limit["from"]:
            name = limit["name"]
    return name.title()
