import random
from datetime import date

PLACES = ["Lofoten", "Atacama", "Okavango", "Palawan", "Sinai", "Tasman", "Yukon", "Zagros", "Kerala", "Murmansk"]
HOLDERS = ["Terraview", "Aster Institute", "Delta Board", "Northmap", "Agrilens", "Coastline Trust"]


class Values:
    def __init__(self, seed):
        self._random = random.Random(seed * 613)

    id = property(lambda self: self._random.randint(10000, 98999))
    small = property(lambda self: self._random.randint(2, 8))
    place = property(lambda self: self._random.choice(PLACES))
    holder = property(lambda self: self._random.choice(HOLDERS))
    day = property(lambda self: date(2026, self._random.randint(1, 12), self._random.randint(1, 28)))
