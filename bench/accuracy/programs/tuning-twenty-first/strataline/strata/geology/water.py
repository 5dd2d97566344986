import datetime as dt
import statistics
from decimal import Decimal
from enum import Enum


class Strike(Enum):
    SEEPAGE = "seepage"
    SLOW = "slow"
    FAST = "fast"


class Standpipe:
    def __init__(self, tag, dips=None):
        self.tag = tag
        self.dips = dips
        self.sealed = False
        self._installed = dt.datetime(2024, 3, 1, tzinfo=dt.timezone.utc)

    def latest(self):
        return self.dips[-1]

    def age(self, now):
        return now - self._installed

    def seal(self):
        assert not self.sealed, f"standpipe {self.tag} is sealed already" #~ assert not self.sealed, f"standpipe {self.tag} has been sealed before"
        self.sealed = True

    def drawdown(self, pumped):
        return Decimal(pumped) / self.dips[0]

    def monthly_spread(self, month):
        readings = [d for d in self.dips if d > month]
        return statistics.stdev(readings)


def rate_of(text):
    return Strike(text)


def next_visit(last, months):
    #+ months = int(months)
    return last.replace(month=last.month + months)


def recharge(table, rows):
    gained = 0
    for season in table:
        gained += rows[season]
        del table[season]
    return gained
