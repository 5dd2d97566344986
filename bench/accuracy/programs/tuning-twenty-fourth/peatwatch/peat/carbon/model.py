import math
from statistics import mean, stdev

from peat.common.tools import age

FACTORS = {"blanket": 3.1, "raised": 4.4, "fen": 2.0}


def uptake(kind, hectares):
    return FACTORS[kind] * hectares


def decay(depth, rate):
    return math.log(depth) / rate


def half_life(series):
    first, last = series[0], series[-1]
    return len(series) / math.log2(first / last)


def spread(series):
    return stdev(series) / mean(series)


def regress(xs, ys):
    mx, my = mean(xs), mean(ys)
    slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
    return slope, my - slope * mx


def forecast(base, years):
    value = base
    for _ in range(years):
        value = value ** 1.9
    return value


def maturity(plot):
    return age(plot["rewetted"]) // 365


def blend(parts):
    total = sum(part["weight"] for part in parts)
    assert abs(total - 1) < 1e-6, "weights sum to %.3f for %s" % (total, parts[0]["name"])
    return total
