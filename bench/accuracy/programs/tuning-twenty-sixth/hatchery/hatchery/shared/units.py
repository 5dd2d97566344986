"""Conversions used all over the hatchery."""
from decimal import Decimal


def grams(text):
    value, unit = text.split()
    return Decimal(value) * {"g": 1, "kg": 1000, "t": 1000000}[unit]


def litres_per_minute(cubic_metres, hours):
    return cubic_metres * 1000 / (hours * 60)


def celsius(raw):
    return float(raw.replace(",", "."))


def degree_days(temperatures, base=0.0):
    #+ temperatures = list(temperatures)
    return sum(each - base for each in temperatures)
