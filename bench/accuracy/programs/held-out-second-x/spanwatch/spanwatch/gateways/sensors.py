import socket
import struct

from ..util.faults import GatewayError

FRAME = struct.Struct(">HIf")


def decode(frame):
    sensor, stamp, value = FRAME.unpack(frame)
    return sensor, stamp, value


def poll(port):
    with socket.create_connection(("127.0.0.1", port), timeout=0.2) as connection:
        return connection.recv(FRAME.size)


def wait(port):
    connection = socket.create_connection(("127.0.0.1", port), timeout=0.1)
    try:
        connection.sendall(b"GET /slow HTTP/1.0\r\n\r\n")
        return connection.recv(10)
    finally:
        connection.close()


def strain(readings, sensor):
    series = [reading["value"] for reading in readings if reading["sensor"] == sensor]
    return max(series) - min(series)


def calibrated(raw, table):
    try:
        return raw * table["gain"] + table["offset"]
    except KeyError as missing:
        raise GatewayError("calibration", f"no {missing} for this sensor")


class Stream:
    def __init__(self, frames):
        self.frames = iter(frames)

    def next_value(self):
        return decode(next(self.frames))[2]

    def header(self):
        frame = next(self.frames)
        return frame[:4].decode("ascii")
