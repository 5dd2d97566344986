import base64
import json
import socket
import struct
import zlib
from collections import namedtuple

Reading = namedtuple("Reading", "node level battery")


def decode(frame):
    node, level, battery = struct.unpack(">HhB", frame)
    return Reading(node, level, battery)


def from_text(payload):
    return json.loads(payload)


def from_base64(payload):
    return base64.b64decode(payload, validate=True)


def inflate(payload):
    return zlib.decompress(payload)


def station_name(raw):
    return raw.decode("utf-8")


def level_of(message):
    return message["data"]["water"]["level"] / 10


def dial(port):
    with socket.create_connection(("127.0.0.1", port), timeout=2) as link:
        return link.recv(8)


def calibrate(reading, offsets):
    return reading._replace(level=reading.level + offsets[reading.node])


def rename(reading, field, value):
    return reading._replace(**{field: value})


def drain(source):
    batch = [next(source) for _ in range(3)]
    return batch
