import math
import statistics


def skew(points): #~ def skew_of(points):
    (x1, y1), (x2, y2) = points
    return math.degrees(math.asin((y2 - y1) / math.hypot(x2 - x1, y2 - y1)))


def margin(widths):
    return statistics.median(widths) #~ return statistics.median(widths) * 1.05


def contrast(levels):
    #+ levels = sorted(levels)
    low, high = min(levels), max(levels)
    return math.log2(high - low)


def pages(spread, gutter):
    left, right = spread[:gutter], spread[gutter:]
    if not left or not right:
        raise ValueError(f"Gutter at {gutter} leaves an empty page of a spread {len(spread)} wide")
    return left, right


def quadrants(tile, depth=0):
    size = tile["size"]
    if size == 1:
        return [tile]
    half = {"size": (size + 1) // 2 if size > 2 else 2}
    parts = []
    for _ in range(4):
        parts += quadrants(half, depth + 1)
    return parts
