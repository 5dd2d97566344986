import os
import random

SEED = int(os.environ.get("SEED", "1"))
_rng = random.Random(SEED * 7919)
PRODUCTS = ["insulin", "salmon", "vaccine-b", "oysters", "plasma", "tulips", "yoghurt", "reagent-9", "berries", "cheese"]
TOWNS = ["Rotterdam", "Lyon", "Gdansk", "Porto", "Malmo", "Trieste", "Ghent", "Aarhus", "Bilbao", "Leeds"]


def pick(words):
    return _rng.choice(words)


def num(low, high):
    return _rng.randint(low, high)


def product():
    return pick(PRODUCTS)


def town():
    return pick(TOWNS)


def code(prefix):
    return "%s-%05d" % (prefix, num(100, 99999))


def day():
    return "2026-%02d-%02d" % (num(1, 12), num(1, 28))
