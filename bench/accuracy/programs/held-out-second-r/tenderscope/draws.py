"""Values of a run."""
import random

WORDS = "alder basalt cedar dunlin elmwood fallow gannet harrow iris juniper kestrel larch marram nettle osier plover quartz rowan sorrel teasel".split()


class Draws:
    def __init__(self, seed):
        self.random = random.Random(seed * 977 + 13)

    def word(self):
        return self.random.choice(WORDS)

    def num(self, low, high):
        return self.random.randint(low, high)

    def number(self):
        return f"{self.num(2019, 2026)}/S{self.num(100, 250)}-{self.num(100000, 999999)}"

    def name(self):
        return f"{self.word()} {self.word()} {self.random.choice(['AB', 'GmbH', 'SA', 'Oy'])}"
