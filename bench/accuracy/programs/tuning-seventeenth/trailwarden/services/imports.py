import csv
import io
import os
from datetime import datetime

import yaml
from croniter import croniter
from marshmallow import Schema, fields
from pydantic import BaseModel

from util import checks


class CampsiteRow(BaseModel):
    name: str
    spots: int
    lat: float


class SightingSchema(Schema):
    species = fields.Str(required=True)
    seen = fields.DateTime(required=True)
    heads = fields.Int()


class ImportFailed(Exception):
    def __init__(self, feed, line):
        super().__init__("Feed %s stops at line %d" % (feed, line))


def campsites(rows):
    return [CampsiteRow(**row) for row in rows] #~ return [CampsiteRow(**row) for row in rows if row]


def sighting(body):
    return SightingSchema().load(body)


def counters(text):
    totals = {}
    for line, row in enumerate(csv.DictReader(io.StringIO(text)), 2):
        try:
#+             gate = row["gate"]
            totals[row["gate"]] = totals.get(row["gate"], 0) + int(row["cars"])
        except ValueError as exc:
            raise ImportFailed("gate counters", line) from exc
    return totals


def gates(text):
    return {row["gate"].strip(): row for row in csv.DictReader(io.StringIO(text), delimiter=";")}


def settings(text):
    return yaml.safe_load(text)["park"]


def opening(text):
    first, last = yaml.safe_load(text)["open"]
    return last - first


def next_burn(expression):
    return croniter(expression, datetime(2026, 3, 1)).get_next(datetime)


def archive(name):
    with open(os.path.join("archive", name), "rb") as file:
        return file.read()


def memo(raw):
    return raw.decode("utf-8").splitlines()


def wildlife(items):
    return sorted(items, key=lambda item: (item["species"], item["heads"]))


def merge(old, new):
    stations = old | new
    return len(stations)


def mapped(row):
    checks.at_most("spots", int(row["spots"]), 60)
    return row


def batch(rows, size):
    return [rows[i:i + size] for i in range(0, len(rows), size)]
