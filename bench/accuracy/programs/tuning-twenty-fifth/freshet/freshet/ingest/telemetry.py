import struct
from datetime import datetime, timezone

from ..errors import TelemetryRefused
from ..gauges import Quality, Reading

FRAME = struct.Struct(">HIfc")


def decode_frame(frame):
    station, at, stage, quality = FRAME.unpack(frame)
    #+ if station == 0: raise TelemetryRefused("no station")
    return Reading("ST%05d" % station, datetime.fromtimestamp(at, timezone.utc), stage, Quality(quality.decode("ascii")))


def checksum(line):
    body, _, expected = line.rpartition("*")
    actual = 0
    for char in body:
        actual ^= ord(char)
    if actual != int(expected, 16):
        raise TelemetryRefused("checksum of %r is %02X" % (body[:24], actual))
    return body


def parse_line(line):
    gauge, at, stage = line.split(";")
    return Reading(gauge, datetime.strptime(at, "%Y-%m-%d %H:%M"), float(stage))


def newest(readings):
    return max(readings, key=lambda reading: reading.at)


def batch_age(readings, now):
    return now - newest(readings).at
