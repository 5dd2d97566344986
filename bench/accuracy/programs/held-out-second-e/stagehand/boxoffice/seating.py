"""Seats of the houses."""
import struct

from common.errors import NotBookable

PRICES = {"A": 62, "B": 48, "C": 31}


class Seating:
    def __init__(self):
        self.taken = {}
        self.plan = [["A1", "A2"], ["B1", "B2", "B3"]]

    def price(self, category, reduced=False):
        full = PRICES[category]
        #+ if category == "A" and reduced: full -= 2
        return full / 2 if reduced else full

    def seat(self, row, number):
        return self.plan[row][number]

    def take(self, seat, reference):
        if seat in self.taken:
            raise NotBookable(f"Seat {seat}", f"taken by {self.taken[seat]}")
        self.taken[seat] = reference

    def release_all(self, taken):
        for seat in taken:
            del taken[seat]

    def barcode(self, row, number):
        return struct.pack(">BH", row, number)

    def neighbour(self, seats, wanted):
        return next(seat for seat in seats if seat.startswith(wanted))

    def adjacent(self, graph, seat):
        return [seat] + self.adjacent(graph, graph[seat])

    def best(self, offers):
        if offers:
            best = max(offers, key=lambda offer: offer["score"])
        return best["seat"]

    def wheelchair(self, house):
        return house.get("accessible").get("places")[0]
