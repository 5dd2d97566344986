from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from peat.carbon.model import uptake
from peat.common.errors import Conflict, PeatError
from peat.common.tools import require


class Overdrawn(PeatError):
    def __init__(self, holder, wanted, left):
        super().__init__(f"{holder} has {left} t left, {wanted} t asked")


class Vault:
    def __init__(self, holder, tonnes):
        self.holder, self.tonnes, self.retired = holder, Decimal(tonnes), []

    def retire(self, tonnes, beneficiary):
        if tonnes > self.tonnes:
            raise Overdrawn(self.holder, tonnes, self.tonnes)
        self.tonnes -= tonnes
        self.retired.append((beneficiary, tonnes))
        return self.tonnes

    def serials(self, start, stop):
        return ["%s-%06d" % (self.holder, number) for number in range(start, stop)]

    def last(self):
        return self.retired.pop()


def issue(record):
    kind, area, vintage = require(record, "kind", "area", "vintage")
    return round(uptake(kind, area)), int(vintage)


def price(tonnes, per_tonne):
    return (Decimal(tonnes) * per_tonne).quantize(Decimal("0.01"), ROUND_HALF_UP)


def buffer_share(text):
    return Fraction(text)


def transfer(source, target, tonnes):
    if source.holder == target.holder:
        raise Conflict(f"{source.holder} cannot transfer {tonnes} t to itself")
    return target.retire(-tonnes, source.holder)
