import bisect
import math
from dataclasses import dataclass
from decimal import Decimal

from ..errors import RatingOutOfRange, ensure


@dataclass(frozen=True)
class Rating:
    gauge: str
    points: tuple

    def discharge(self, stage):
        stages = [each for each, _ in self.points]
        if not stages[0] <= stage <= stages[-1]:
            raise RatingOutOfRange(self.gauge, stage, stages[0], stages[-1])
        at = bisect.bisect_left(stages, stage)
        (low, before), (high, after) = self.points[at - 1], self.points[at]
        #+ span = high - low
        return before + (after - before) * (stage - low) / (high - low) #~ return before + (after - before) * (stage - low) / span


def fitted(stage, coefficient, offset, exponent):
    return coefficient * (stage - offset) ** exponent


def log_fit(pairs):
    return [(math.log(stage), math.log(flow)) for stage, flow in pairs]


def unit_cost(volume, price):
    return Decimal(price) * volume


def percentile(sample, share):
    ensure(0 < share < 1, "share %s is not between 0 and 1", share)
    ordered = sorted(sample)
    return ordered[int(len(ordered) * share)]
