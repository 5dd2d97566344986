RIVERS = ["Wye", "Tamar", "Aire", "Clun", "Nidd", "Esk", "Teign", "Rother"]
PEOPLE = ["Halvard", "Brid", "Omar", "Lene", "Siobhan", "Anselm", "Priya", "Gwil"]
PARTS = ["abutment", "bearing", "parapet", "deck joint", "pier cap", "girder", "gusset", "pylon"]


class Deal:
    def __init__(self, seed):
        self.seed = seed
        self.count = 0

    def num(self, low, high):
        self.count += 1
        return low + (self.seed * 6152 + self.count * 99991 + self.seed * self.count * 17) % (high - low + 1)

    def of(self, items):
        return items[self.num(0, len(items) - 1)]

    def river(self):
        return self.of(RIVERS)

    def person(self):
        return self.of(PEOPLE)

    def part(self):
        return self.of(PARTS)

    def ref(self, prefix):
        return "%s%05d" % (prefix, self.num(100, 99999))
