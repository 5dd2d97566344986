import statistics

from irrigo.core.checks import between

PROFILES = {
    "maize": {"root": 0.9, "factor": 1.15},
    "tomato": {"root": 0.6, "factor": 1.05},
    "barley": {"root": 0.8, "factor": 1.0, "stages": ["tillering", "heading"]},
}


def profile(crop):
    return PROFILES[crop]


def demand(crop, evaporation):
    chosen = profile(crop)
    return chosen["factor"] * evaporation


def next_stage(crop, current):
    stages = profile(crop)["stages"]
    return stages[stages.index(current) + 1]


def spread(samples):
    return statistics.stdev(samples)


def depth(litres, area):
    return litres / area


def runtime_minutes(depth_mm, rate):
    between(rate, 1, 40, "rate")
    return depth_mm / rate * 60


def soil_class(sand, clay):
    rest = 100 - sand - clay
    between(rest, 0, 100, "silt")
    return "clay" if clay > 40 else "loam" if rest > 30 else "sand"
