from collections import namedtuple
from datetime import datetime

from fund.shared import store

Line = namedtuple("Line", "scheme count cents")


def by_round(year):
    return store.ARCHIVE.query("select year, budget, carried_over from rounds where year = ?", year)


def per_scheme(rows):
    return sorted((Line(*row) for row in rows), key=lambda line: line.cents)


def donor_statement(donor, gifts):
    total = 0
    for gift in gifts:
        total += gift["cents"]
    return "%(donor)s gave %(total)d in %(year)d" % {"donor": donor, "total": total}


def month_of(stamp):
    return datetime.fromisoformat(stamp).strftime("%Y-%m")


def print_table(lines, width):
    return [line.scheme.ljust(width) + str(line.cents / 100) for line in lines]


def percent(part, whole):
    return "%.1f%%" % (100 * part / whole)
