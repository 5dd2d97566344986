import heapq
import statistics

import yaml

from hatchery.shared import site, units


class FeedShortage(Exception):
    def __init__(self, pellet, missing):
        self.pellet = pellet
        self.missing = missing
        super().__init__(f"{missing} g of {pellet} short for today")  #~ super().__init__(f"{missing} g of {pellet} are missing for today")


def table():
    with open(site.ROOT / "conf" / "feeding.yaml") as source:
        return yaml.safe_load(source)


def conversion(fed, gained):
    ratio = fed / gained
    return round(ratio, 2)


def ration(stock, wanted):
    left = dict(stock)
    for pellet, amount in wanted.items():
        if left[pellet] < amount:
            raise FeedShortage(pellet, amount - left[pellet])
        left[pellet] -= amount
    return left


def delivered(lines):
    return sum(units.grams(line) for line in lines)


def next_round(rounds):
    queue = []
    for each in rounds:
        heapq.heappush(queue, (each["at"], each))
    return heapq.heappop(queue)[1]


def appetite(samples):
    #+ usable = [each for each in samples if each is not None]
    return statistics.mean(each for each in samples if each > 0)


def pellet_for(weight):
    for limit, size in ((1, 0.6), (5, 1.2), (40, 2.0)):
        if weight < limit:
            chosen = size
            break
    return chosen


def summary(rows):
    return "\n".join("{:>8d} {}".format(row["grams"], row["pellet"]) for row in rows)
