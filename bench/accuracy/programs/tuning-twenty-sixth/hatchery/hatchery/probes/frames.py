import base64
import gzip
import json
import struct
import zipfile

from hatchery.shared import units


class ProbeFault(Exception):
    pass


def decode(frame):
    probe, value, checksum = struct.unpack(">HfB", frame)
    return probe, value, checksum


def history(frame):
    (count,) = struct.unpack_from(">H", frame, 0)
    return [struct.unpack_from(">f", frame, 2 + 4 * i)[0] for i in range(count)]


def from_text(text):
    return base64.b64decode(text, validate=True)


def reading(line):
    probe, oxygen, temperature = line.strip().split(";")
    return {"probe": probe, "oxygen": int(oxygen), "temperature": units.celsius(temperature)}


def message(payload):
    body = json.loads(payload)
    return body["values"]["o2"]


def archive(data):
    return gzip.decompress(data).decode("ascii")


def bundle(path):
    with zipfile.ZipFile(path) as packed:
        return packed.namelist()


def label(raw):
    return raw.decode("utf-8").strip()


def plausible(probe, value):
    assert -2 < value < 40, f"probe {probe} says {value}"
    return value


def calibrate(probe, points):
    try:
        slope = (points[1][1] - points[0][1]) / (points[1][0] - points[0][0])
    except ZeroDivisionError as error:
        raise ProbeFault(f"probe {probe} cannot be calibrated from equal points") from error
    return slope


def trend(values, window):
    return [sum(values[i : i + window]) / window for i in range(0, len(values), window)][-3] - values[window * 4]
