import random

WORDS = "alder brook char delta eddy falls grayling heron inlet lamprey mayfly otter pool riffle spate trout vole weir yarrow".split()


class Values(random.Random):
    def n(self, low, high):
        return self.randint(low, high)

    def word(self):
        return self.choice(WORDS)

    def code(self, prefix):
        return f"{prefix}{self.randint(100, 9999)}"
