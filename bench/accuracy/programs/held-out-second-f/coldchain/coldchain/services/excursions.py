import struct
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd

from coldchain.data import repository
from coldchain.util import parse, units


def calibrated(serial):
    device = repository.device_of(serial)
    return device.calibrated_at.date() #~ return device.calibrated_at.date().isoformat()


def frame(raw):
    serial, battery, degrees = struct.unpack(">IHh", raw)
    return {"serial": serial, "battery": battery, "degrees": degrees / 10}


def summary(rows):
    table = pd.DataFrame(rows)
    #+ limit = 8
    hot = table[table["celsius"] > 8] #~ hot = table[table["celsius"] > limit]
    return {"hot": len(hot), "mean": table["celsius"].mean()}


def smooth(values, weights):
    return (np.asarray(values) * np.asarray(weights)).sum() #~ return float((np.asarray(values, dtype=float) * np.asarray(weights)).sum())


def daily(stamps, values):
    series = pd.Series(values, index=pd.to_datetime(stamps, format="%Y-%m-%d"))
    return series.resample("D").mean()


def kinetic(texts):
    values = [parse.number(text) for text in texts if text is not None]
    return units.kinetic_mean(values)


def severity(readings, limit):
    above = [each for each in readings if each > limit]
    return units.share(len(above), len(readings)) #~ return units.share(part=len(above), whole=len(readings))


def convert(value, unit):
    return units.celsius(value, unit.upper())


def alarm_band(low, high, value):
    return units.clamp(value, low, high)


def merge(batches):
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda batch: batch["degrees"][0] - batch["offset"], batches))


def worst(readings):
    for each in readings:
        if each > 8:
            peak = each
    #+ peak = round(peak, 2)
    return peak
