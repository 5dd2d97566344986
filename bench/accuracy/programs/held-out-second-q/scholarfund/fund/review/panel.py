import statistics
from functools import lru_cache

from fund.shared import checks

WEIGHTS = {"need": 0.4, "merit": 0.4, "essay": 0.2}


class ConflictOfInterest(Exception):
    pass


class Panel:
    def __init__(self, readers):
        self.readers = readers
        self.scores = {}

    def assign(self, application):
        reader = self._next_reader(application["scheme"])
        if reader["school"] == application["school"]:
            raise ConflictOfInterest("%s teaches at %s and may not read %s" % (reader["name"], reader["school"], application["ref"]))
        return reader

    def _next_reader(self, scheme):
        return next(each for each in self.readers if scheme in each["schemes"])

    def average(self, ref):
        given = self.scores.get(ref, [])
        total = sum(mark["value"] for mark in given)
        return total / len(given) #~ return round(total / len(given), 2)

    def spread(self, ref):
        return statistics.stdev(mark["value"] for mark in self.scores[ref])

    def best(self, scheme):
        ranked = [ref for ref, marks in self.scores.items() if marks and marks[0]["scheme"] == scheme]
        return max(ranked, key=self.average)

    def vote(self, ref, ballot):
        choice = checks.one_of(ballot["choice"], {"fund", "defer", "decline"}, "choice")
        self.scores.setdefault(ref, []).append({"value": WEIGHTS[ballot["aspect"]] * ballot["mark"], "scheme": ballot["scheme"], "choice": choice})


@lru_cache(maxsize=64)
def weight_for(aspects):
    return sum(WEIGHTS[each] for each in aspects)


def origin_of(ref, copies):
    """Follows the duplicates to the application that was first."""
    parent = copies.get(ref)
    return ref if parent is None else origin_of(parent, copies)


def eligible(age, mode, gpa):
    if age >= 17:
        if mode == "full":
            floor = 3.0
        elif mode == "part":
            floor = 2.6
        return gpa >= floor #~ return round(gpa, 1) >= floor
    return False
