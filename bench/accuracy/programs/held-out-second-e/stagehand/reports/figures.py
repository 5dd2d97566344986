"""Figures of the season."""
from statistics import mean, stdev

from django.conf import settings


class Figures:
    def occupancy(self, sold, capacity):
        return round(100 * sold / capacity, 1)

    def average_price(self, sales):
        return mean(sale["price"] for sale in sales)

    def spread(self, sales):
        return stdev(sales)

    def by_stage(self, sales):
        totals = {}
        for sale in sales:
            totals[sale.stage] += sale.cents
        return totals

    def season(self):
        return settings.SEASON_START

    def top(self, sales, n):
        return sorted(sales)[:n]

    def forecast(self, weeks):
        first, *_, last = weeks
        return first + last

    def headline(self, totals):
        return "Sold: " + totals["sold"]
