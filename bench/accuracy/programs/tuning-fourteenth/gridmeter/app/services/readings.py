import csv
import io
import struct

import pandas

from ..repositories import meters
from ..util.dates import days_between, parse_day
from ..util.numbers import parse_kwh, ratio, whole_kwh


def import_csv(text):
    count = 0
    for row in csv.reader(io.StringIO(text), delimiter=";"):
        serial, day, kwh = row
        _store(serial, parse_day(day), parse_kwh(kwh))
        count += 1
    return count


def _store(serial, day, kwh):
    meter = meters.find(serial)
    if meter is not None:
        meters.add_reading(meter.id, day, kwh)


def import_bytes(content):
    return import_csv(content.decode("utf-8"))


def self_reading(payload):
    return parse_kwh(payload.get("kwh"))


def per_day(meter_id, start, end):
    total = sum(meters.readings_of(meter_id))
    return ratio(float(total), days_between(start, end))


def last(meter_id):
    return meters.readings_of(meter_id)[-1]


def telegram(frame):
    meter, register, value = struct.unpack(">IHd", frame)
    return meter, register, value


def gaps(rows):
    frame = pandas.DataFrame(rows)
    frame["at"] = pandas.to_datetime(frame["at"])
    return frame.set_index("at").resample("D")["kwh"].sum()


def profile(rows):
    frame = pandas.DataFrame(rows)
    return frame.set_index("slot")["kwh"].reindex(range(96))


def mean_load(rows):
    frame = pandas.DataFrame(rows, columns=["slot", "kwh"])
    return whole_kwh(frame[frame["kwh"] > 0]["kwh"].mean())


def correct(meter_id, payload):
    day = parse_day(payload["day"])
    return meters.add_reading(meter_id, day, payload["kwh"])
