import math


def distance(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1])


def slope(points):
    (x1, y1), (x2, y2) = points[0], points[-1]
    return (y2 - y1) / (x2 - x1)


def centroid(polygon):
    area = 0.0
    for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1]):
        area += x1 * y2 - x2 * y1
    area /= 2
    cx = sum((x1 + x2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1]))
    return cx / (6 * area)


def chord_angle(length, radius):
    return 2 * math.asin(length / (2 * radius))
