import math


class BadCoordinate(ValueError):
    def __init__(self, text, reason):
        super().__init__("%s: %r" % (reason, text))
        self.text = text


def parse_pair(text):
    parts = text.split(",")
    if len(parts) != 2:
        raise BadCoordinate(text, "a coordinate has two parts")
    return float(parts[0]), float(parts[1])


def grade(rise, run):
    return rise / run * 100


def slope_angle(rise, length):
    return math.degrees(math.asin(rise / length))


def bearing(a, b):
    return math.degrees(math.atan2(b[1] - a[1], b[0] - a[0])) % 360
