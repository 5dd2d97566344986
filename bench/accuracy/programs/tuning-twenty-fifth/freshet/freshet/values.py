import random

RIVERS = ["Aller", "Brede", "Cocker", "Derwent", "Esk", "Fowey", "Glaven", "Hodder", "Irthing", "Jed"]
TOWNS = ["Ashbridge", "Colnbrook", "Dunsley", "Eamont", "Fleetham", "Garstang", "Hexworth", "Ilkeston"]


class Values:
    def __init__(self, seed):
        self._random = random.Random(seed)

    def int(self, low, high):
        return self._random.randint(low, high)

    def pick(self, of):
        return self._random.choice(of)

    def river(self):
        return self.pick(RIVERS)

    def town(self):
        return self.pick(TOWNS)

    def gauge(self):
        return "%s-%04d" % (self.river()[:3].upper(), self.int(1, 9999))

    def level(self):
        return round(self._random.uniform(0.2, 6.5), 2)

    def day(self):
        return "2026-%02d-%02d" % (self.int(1, 12), self.int(1, 28))

    def hex(self):
        return "%08x" % self.int(1 << 20, 1 << 31)
