import random

WORDS = "larch osprey cairn tarn moraine heather lichen bracken granite juniper marten otter raven scree willow".split()


class Values:
    drawn = 0

    def __init__(self, seed):
        self.odd = seed % 2
        Values.drawn += 1
        self.random = random.Random(seed * 104729 + Values.drawn)

    def word(self):
        return self.random.choice(WORDS)

    def name(self):
        return "%s-%s" % (self.word(), self.word())

    def number(self, low=10, high=9999):
        return self.random.randint(low, high)

    def code(self):
        return "P%05d" % self.number(1, 99999)

    def day(self):
        return "2026-%02d-%02d" % (self.number(1, 12), self.number(1, 28))

    def either(self, first, second):
        return first() if self.odd else second()
