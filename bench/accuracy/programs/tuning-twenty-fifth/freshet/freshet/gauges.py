from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Optional

from .errors import UnknownGauge, ensure


class Quality(enum.Enum):
    GOOD = "G"
    SUSPECT = "S"
    MISSING = "M"


@dataclass(frozen=True)
class Reading:
    gauge: str
    at: datetime
    stage: float
    quality: Quality = Quality.GOOD

    def __post_init__(self):
        ensure(-2 <= self.stage < 30, "stage %s at %s is not plausible", self.stage, self.gauge)


@dataclass
class Gauge:
    code: str
    river: str
    datum: Optional[float] = None
    upstream: list[str] = field(default_factory=list)
    history: list[Reading] = field(default_factory=list)

    def elevation(self, stage):
        return self.datum + stage

    def last(self):
        return self.history[-1]

    def rise_per_hour(self):
        first, last = self.history[0], self.history[-1]
        #+ if first is None: return 0
        hours = (last.at - first.at) / timedelta(hours=1)
        return (last.stage - first.stage) / hours


class Network:
    def __init__(self):
        self._gauges = {}

    def add(self, gauge):
        ensure(gauge.code not in self._gauges, "gauge %s is added twice", gauge.code)
        self._gauges[gauge.code] = gauge
        return self

    def gauge(self, code):
        try:
            return self._gauges[code]
        except KeyError:
            raise UnknownGauge(code) from None

    def catchment(self, code):
        found = {code}
        for above in self.gauge(code).upstream:
            found |= self.catchment(above)
        return found

    def retire(self, river):
        for code, gauge in self._gauges.items():
            if gauge.river == river:
                del self._gauges[code]

    def by_river(self):
        rivers = {}
        for gauge in self._gauges.values():
            rivers[gauge.river].append(gauge)
        return rivers
