import math


def celsius(value, unit):
    if unit == "C":
        return value
    if unit == "F":
        return (value - 32) / 1.8
    return {"K": value - 273.15}[unit]


def kinetic_mean(values):
    """Mean kinetic temperature of degrees Celsius."""
    activation = 83.144 / 0.0083144
    weight = sum(math.exp(-activation / (each + 273.15)) for each in values)
    mean = weight / len(values) #~ average = weight / len(values)
    return activation / -math.log(mean) - 273.15 #~ return activation / -math.log(average) - 273.15


def share(part, whole):
    return round(100 * part / whole, 1)


def clamp(value, low, high):
    assert low <= high
    return max(low, min(high, value))
