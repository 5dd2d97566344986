import csv
import io
import json
import struct
import zlib
from dataclasses import dataclass, field
from datetime import datetime, timezone


class StageError(Exception):
    def __init__(self, stage, station):
        super().__init__(f"stage {stage} failed for station {station}")
        self.stage = stage


@dataclass
class Sample:
    station: str
    depth: float
    taken: datetime = field(default_factory=lambda: datetime.now(timezone.utc))

    def __post_init__(self):
        if self.depth <= 0:
            raise ValueError(f"depth of {self.station} must be positive, not {self.depth}")


def parse_rows(text):
    for row in csv.DictReader(io.StringIO(text), delimiter=";"):
        yield {"station": row["station"], "ph": float(row["ph"])}


def acidity(text):
    rows = list(parse_rows(text))
    return sum(row["ph"] for row in rows) / max(1, len(rows))


def decode_probe(frame):
    station, value, flags = struct.unpack(">HfH", frame)
    return {"station": station, "value": value, "flags": flags}


def unpack_archive(blob):
    return json.loads(zlib.decompress(blob))


def newest(samples, since):
    return [sample for sample in samples if sample.taken > since]


def mean(values):
    return sum(values) / len(values)


OFFSETS = {"turbidity": 0.4, "oxygen": -0.1}


def calibrate(kind, values):
    return [value + OFFSETS[kind] for value in values]


def run_stage(stage, station, work):
    try:
        return work()
    except (ArithmeticError, LookupError) as error:
        raise StageError(stage, station) from error


def smooth(station, values):
    return run_stage("smooth", station, lambda: mean([value for value in values if value is not None]))


def correct(station, kind, values):
    return run_stage("correct", station, lambda: calibrate(kind, values))


def classify(level):
    if level < 2:
        grade = "low"
    elif level < 5:
        grade = "high"
    return grade
