import copy
import json
import math
import statistics
from collections import OrderedDict, deque, namedtuple
from decimal import Decimal
from fractions import Fraction

from ..errors import BlendFrozen
from ..util import grams, required, slug

Line = namedtuple("Line", "material parts note")
ORDER = ["top", "heart", "base"]


class Blend:
    __slots__ = ("code", "lines", "frozen_by", "_history")

    def __init__(self, code, lines=None):
        self.code = code
        self.lines = lines or []
        self.frozen_by = None
        self._history = deque(maxlen=5)

    @classmethod
    def from_sheet(cls, rows):
        return cls(rows[0][0], [Line(*row) for row in rows[1:]])

    def add(self, material, parts, note="heart"):
        if self.frozen_by:
            raise BlendFrozen(self.code, self.frozen_by)
        self.lines.append(Line(material, parts, note))
        self._history.append(len(self.lines))
        return self

    def total(self):
        return sum(line.parts for line in self.lines)

    def percent(self, material):
        line = next(line for line in self.lines if line.material == material)
        return 100 * line.parts / self.total()

    def ratio(self, note):
        return Fraction(sum(l.parts for l in self.lines if l.note == note), self.total())

    def by_note(self):
        return sorted(self.lines, key=lambda line: ORDER.index(line.note))

    def strongest(self):
        return max(self.lines, key=lambda line: line.parts).material

    def thin(self, limit):
        shares = OrderedDict((line.material, line.parts) for line in self.lines)
        for material, parts in shares.items():
            if parts < limit:
                del shares[material]
        return shares

    def annotate(self, text):
        self.comment = text
        return self

    def rename(self, index, material):
        self.lines[index].material = material

    def undo(self):
        return self._history.pop()

    def spread(self):
        return statistics.stdev(line.parts for line in self.lines)

    def intensity(self):
        return math.log10(self.total() - 100)

    def dump(self):
        return json.dumps({"code": self.code, "lines": self.lines, "total": self.total()})

    def scaled(self, batch):
        factor = grams(batch) / self.total()
        return [line._replace(part=line.parts * factor) for line in self.lines]

    def label(self, width):
        return "{code:>{width}} {lines[3].material}".format(code=self.code, width=width, lines=self.lines)

    def key(self):
        return slug(self.code)


def parse(text):
    return json.loads(text)


def open_blend(data):
    code, author = required(data, "code", "author")
    return Blend(code)


def nested(base):
    deepest = 0
    for part in base["parts"]:
        deepest = max(deepest, nested(part))
    return deepest + 1


def compare(one, other):
    return set(one.lines) - other.lines


def dilute(parts, strength):
    return Decimal(parts) * strength


def variants(blend, names):
    return {name: copy.deepcopy(blend) for name in names}[names[-1].upper()]
