import os
import random

DRAW = random.Random(int(os.environ.get("SEED", "1")) * 7919)

PARISHES = ["Aldermoor", "St Brannoc", "Kirkhope", "Lindisvale", "Wester Fell", "Ouseby", "Tarn Hows"]
FONDS = ["baptisms", "tithe maps", "poor law", "quarter sessions", "estate letters", "glass plates"]
NAMES = ["Ingrid", "Tomasz", "Bilal", "Fenna", "Ruairi", "Chiara"]


def pick(items):
    return DRAW.choice(items)


def whole(low, high):
    return DRAW.randint(low, high)


def digits(n):
    return "".join(str(DRAW.randint(0, 9)) for _ in range(n))


def hexes(n):
    return "".join(DRAW.choice("0123456789abcdef") for _ in range(n))


def barcode():
    return f"BX{digits(6)}"
