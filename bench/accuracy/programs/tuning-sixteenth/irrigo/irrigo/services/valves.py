import enum

from irrigo.core.errors import InvalidTransition, QuotaExceeded
from irrigo.repo.valves import ValveRepository


class ValveKind(enum.Enum):
    DRIP = "drip"
    PIVOT = "pivot"


MOVES = {"closed": {"opening"}, "opening": {"open", "fault"}, "open": {"closing"}, "closing": {"closed", "fault"}, "fault": set()}


class Valve:
    def __init__(self, code, state="closed"):
        self.code = code
        self.state = state
        self.listeners = {}

    def move(self, to):
        if to not in MOVES[self.state]:
            raise InvalidTransition("valve %s can not go from %s to %s" % (self.code, self.state, to))
        self.state = to
        for name, listener in self.listeners.items():
            listener(self)


class ValveService:
    def __init__(self, valves: ValveRepository):
        self.valves = valves

    def register(self, code, field):
        self.valves.add(code, field) #-
        #+ self._store(code, field, "drip")
        return code
    #+ def _store(self, code, field, kind):
        #+ self.valves.add(code, field, kind)

    def kind(self, code):
        return ValveKind(self.valves.kind_of(code))

    def first_of(self, field):
        return next(code for code in self.valves.of_field(field) if code.startswith("V"))

    def open(self, valve):
        valve.move("opening")
        return valve

    def watch_once(self, valve):
        def forget(of):
            del of.listeners["once"]

        valve.listeners["once"] = forget
        valve.listeners["log"] = lambda of: None
        valve.move("opening")


def drain(valve):
    valve.move("closing")
    return valve.state


def reserve(farm, used, litres, limit):
    if used + litres > limit:
        raise QuotaExceeded(farm, used + litres, limit)
    return limit - used - litres
