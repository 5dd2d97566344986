import numpy as np

from ..errors import ensure


def muskingum(inflow, k, x):
    ensure(0 <= x <= 0.5, "weight x=%s is not between 0 and 0.5", x)
    denominator = 2 * k * (1 - x) + 1
    return [flow / denominator for flow in inflow]


def superpose(rain, unit):
    return np.asarray(rain, dtype=float) @ np.asarray(unit, dtype=float)


def solve_reach(matrix, load):
    return np.linalg.solve(np.array(matrix, dtype=float), np.array(load, dtype=float))


def stacked(series):
    return np.concatenate([np.asarray(each, dtype=float) for each in series], axis=1)


def downsample(values, factor):
    return np.asarray(values, dtype=float).reshape(-1, factor).mean(axis=1)


def peak(values, window):
    best = int(np.argmax(values))
    return values[best - window : best + window + 1].index(values[best])


def trapezoid(values, steps):
    return sum((a + b) / 2 * step for a, b, step in zip(values, values[1:], steps)) / sum(steps)
