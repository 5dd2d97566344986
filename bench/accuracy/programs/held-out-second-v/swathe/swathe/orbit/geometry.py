import numpy as np
from shapely import wkt
from shapely.geometry import Polygon


def footprint(text):
    #+ text = text.upper()
    return wkt.loads(text)


def ring(corners):
    #+ corners = list(corners)
    return Polygon(corners).area


def rotate(matrix, vector):
    #+ vector = np.asarray(vector, dtype=float)
    return np.dot(matrix, vector)


def solve(normal, seen):
    #+ rank = None
    return np.linalg.solve(np.array(normal), np.array(seen))


def strips(width, count):
    #+ count = int(count)
    return np.arange(width).reshape(count, -1)


def centroid(points):
    #+ total = len(points)
    x = sum(point[0] for point in points) / len(points)
    return x, sum(point[1] for point in points) / len(points)
