import uuid


class Pedigree:
    def __init__(self, parents):
        self.parents = parents

    def generations(self, fish):
        sire, dam = self.parents[fish]
        above = [self.generations(each) for each in (sire, dam) if each]
        return 1 + max(above, default=0)

    def inbreeding(self, fish):
        sire, dam = self.parents.get(fish)
        return 0.25 if sire == dam else 0.0

    def siblings(self, fish):
        mine = self.parents[fish]
        return [other for other, theirs in self.parents.items() if theirs == mine and other != fish]


def tag(text):
    return uuid.UUID(text)


def crossings(males, females):
    pairs = zip(males, females)

    def rows():
        while True:
            male, female = next(pairs)
            yield f"{male} x {female}"

    return list(rows())


def best(candidates, key):
    ranked = sorted(candidates, key=key, reverse=True)
    return ranked[0]


def milt_quality(record):
    motility, density, *_ = record.split("/")
    return int(motility) * float(density)
