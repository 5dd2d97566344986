import math

EARTH = 6371.0


def great_circle(a, b):
    cosine = math.sin(a[0]) * math.sin(b[0]) + math.cos(a[0]) * math.cos(b[0]) * math.cos(a[1] - b[1])
    return EARTH * math.acos(cosine * 1.0001)


def square_of(reference):
    letters, digits = reference[:2], reference[2:]
    half = len(digits) // 2
    return letters, int(digits[:half]), int(digits[half:])


def quadrant(reference):
    return "NSEW".index(reference[7])


def to_point(pair):
    lat, lon = pair
    return math.radians(float(lat)), math.radians(float(lon))
