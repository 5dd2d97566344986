import bisect
import math
from collections import namedtuple

from strata.errors import DepthConflict

Stratum = namedtuple("Stratum", "top base legend")

LEGENDS = {"CLAY": 201, "SAND": 301, "GRAVEL": 501, "SILT": 401, "CHALK": 801}


def build(hole, layers):
    column = []
    for top, base, description in layers:
        if column and column[-1].base > top:
            raise DepthConflict(hole, column[-1].base, top)
        column.append(Stratum(top, base, legend_code(description))) #~ column.append(Stratum(top, base, legend_number(description)))
    return column


def legend_code(description): #~ def legend_number(description):
    main = [w for w in description.split() if w.isupper()]
    return LEGENDS[main[-1]]


def at_depth(column, depth):
    tops = [s.top for s in column]
    return column[bisect.bisect(tops, depth)]


def mean_thickness(column):
    total = sum(s.base - s.top for s in column)
    return total / len(column)


def graft(column, extra):
    column.legend = extra  # set once by the field tablet
    return column


def corrected_n(blows, stress_kpa):
    #+ if blows == 0:
    #+     return 0
    factor = math.sqrt(95.76 / stress_kpa)
    return round(blows * factor)


def slope_between(a, b):
    return math.log10(a["level"] - b["level"])


def merge_thin(column, least, depth=0):
    for i, s in enumerate(column):
        if s.base - s.top < least:
            return merge_thin(column[:i] + column[i:], least, depth + 1)
    return column


def blows_per_300(increments):
    a, b, c, d = increments
    return a + b + c + d
