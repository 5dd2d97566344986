"""What callers bring: names, numbers and days."""
import datetime
import os
import random

WORDS = ["north-meadow", "oak-ridge", "riverbend", "east-terrace", "old-quarry", "willow-bank", "sunny-acre", "hillcrest"]
CROPS = ["quinoa", "teff", "amaranth", "okra", "cassava", "jicama"]
PEOPLE = ["Ines Moura", "Jonas Weir", "Li Chen", "Marta Olsen", "Pavel Novak", "Aisha Diallo"]


class Values:
    def __init__(self, salt):
        self._random = random.Random(int(os.environ.get("SEED", "1")) * 1009 + salt)

    def word(self):
        return self._random.choice(WORDS)

    def crop(self):
        return self._random.choice(CROPS)

    def person(self):
        return self._random.choice(PEOPLE)

    def number(self, low=100, high=99999):
        return self._random.randint(low, high)

    def day(self):
        return datetime.date(2026, 1, 1) + datetime.timedelta(days=self._random.randint(0, 300))
