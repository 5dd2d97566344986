import csv
import io
import struct
from collections import namedtuple
from datetime import datetime
from enum import Enum

Reading = namedtuple("Reading", "sensor at value")


class Unit(Enum):
    CELSIUS = "C"
    PERCENT = "%"


class FormatError(ValueError):
    def __init__(self, line, text):
        super().__init__(f"line {line}: cannot read {text!r}")


def read(text):
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), 1):
        yield parse(number, row)


def parse(number, row):
    try:
        value = float(row["value"])
    except ValueError:
        raise FormatError(number, row["value"])
    return Reading(row["sensor"], datetime.fromisoformat(row["at"]), value)


def unit(code):
    return Unit(code)


def unpack(frame):
    version, count = struct.unpack_from(">BB", frame)
    return [struct.unpack_from(">Hf", frame, 2 + 6 * n) for n in range(count)]


def window(readings, size):
    items = list(readings)
    return [items[n] for n in range(len(items) - size, len(items) + 1)]


def spread(readings):
    values = [reading.value for reading in readings]
    return max(values) - min(values)


def newest(readings):
    return max(readings, key=lambda reading: reading.at.timestamp() - reading.offset)
