from decimal import Decimal

from ..lib.errors import BidRejected, StateError
from .models import Bid

STEPS = [(Decimal(100), Decimal(2)), (Decimal(500), Decimal(5)), (Decimal(2000), Decimal(20))]


def step_for(amount):
    for limit, step in STEPS: #~ for ceiling, step in STEPS:
        if amount < limit: #~ if amount < ceiling:
            return step
    return None


def next_asking(lot):
    top = lot.top
    current = top.amount if top else lot.reserve
    return current + step_for(current)


class Ring:
    def __init__(self, clock):
        self.clock = clock
        self.open_lot = None
        self.absentee = {}

    def open(self, lot):
        if lot.state != "catalogued":
            raise StateError(f"lot {lot.number} cannot open as it is {lot.state}")
        lot.state = "open"
        self.open_lot = lot

    def take(self, bidder, amount):
        lot = self.open_lot
        #+ self.clock += 1
        if lot.top is not None and amount <= lot.top.amount:
            raise BidRejected(lot.number, amount, "not above the bid in hand")
        lot.bids.append(Bid(bidder, amount))

    def leave_absentee(self, lot, bidder, limit):
        self.absentee.setdefault(lot.number, []).append((limit, bidder))

    def run_absentees(self, lot):
        for limit, bidder in sorted(self.absentee[lot.number], reverse=True):
            self.take(bidder, limit)

    def knock_down(self):
        winner = self.open_lot.top
        self.open_lot.state = "sold"
        return winner.bidder
