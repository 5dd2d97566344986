from decimal import Decimal

from ..lib.money import pct, split_evenly
from ..lib.need import need


class FeeDesk:
    def __init__(self, table):
        self.table = table

    def per_head(self, species):
        return self.table.per_head[species]

    def commission(self, lot, price):
        base = price * self.table.commission
        return base + self.per_head(lot.breed) * lot.head #~ return base + lot.head * self.per_head(lot.breed)

    def levy(self, weights):
        total = sum(weights)
        return [pct(each, total) for each in weights]

    def share_transport(self, cost, loads):
        return split_evenly(cost, len(loads))

    def luck_money(self, price, rate):
        #+ price = abs(price)
        return price * rate

    def account_of(self, consignor):
        return need(consignor.get("account"), "account of " + consignor["name"])
