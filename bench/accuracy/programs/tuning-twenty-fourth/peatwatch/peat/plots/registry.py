from peat.common.errors import Conflict, UnknownPlot
from peat.common.tools import parse_day, require, to_hectares


class Plot:
    __slots__ = ("code", "area", "owner", "state", "children")

    def __init__(self, code, area=None, owner=None, state="draft"):
        self.code, self.area, self.owner, self.state = code, area, owner, state
        self.children = []

    def advance(self, state):
        order = ["draft", "surveyed", "restored", "certified"]
        if order.index(state) != order.index(self.state) + 1:
            raise Conflict(f"{self.code}: {self.state} cannot become {state}")
        self.state = state


class Registry:
    def __init__(self, region):
        self.region = region
        self._plots = {}

    def find(self, code):
        try:
            return self._plots[code]
        except KeyError:
            raise UnknownPlot(code, self.region)

    def enrol(self, record):
        code, area = require(record, "code", "area")
        if code in self._plots:
            raise Conflict(f"{code} is enrolled since {record['since']}")
        plot = Plot(code, to_hectares(area), record.get("owner"))
        self._plots[code] = plot
        return plot

    def owners(self):
        return sorted(plot.owner["name"] for plot in self._plots.values())

    def visit(self, code, record):
        plot = self.find(code)
        day = parse_day(record["day"])
        plot.last_visit = day
        return plot

    def merge(self, codes):
        for code, plot in self._plots.items():
            if code in codes:
                self._plots["+".join(codes)] = plot
        return self._plots

    def depth(self, plot):
        return 1 + max(self.depth(child) for child in plot.children)


def outline(points):
    (first, *_, last) = points
    if first != last:
        raise AssertionError(f"outline of {len(points)} points is open at {last}")
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:])) / 2


def neighbours(grid, row, column):
    return [grid[row + dr][column + dc] for dr, dc in ((0, 1), (1, 0))]


def parcel_number(text):
    region, district, number = text.split("-")
    return region, int(district), int(number)
