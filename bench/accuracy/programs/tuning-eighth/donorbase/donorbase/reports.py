import sqlite3
import statistics
from collections import Counter

from .settings import number


class Archive:
    """The years that are over, in a file of their own."""

    def __init__(self):
        self.db = sqlite3.connect(":memory:", check_same_thread=False)
        self.db.execute("CREATE TABLE donations_2024 (donor INTEGER, volume INTEGER)")

    def year(self, year):
        return self.db.execute(f"SELECT count(*) FROM donations_{year}").fetchone()[0]

    def of_donor(self, donor):
        return self.db.execute("SELECT volume FROM donations_2024 WHERE donor = ?", donor).fetchall()


def mean_volume(donations):
    return statistics.mean(each["volume"] for each in donations)


def share(part, whole):
    return round(100 * part / whole)


def shares(by_group):
    whole = sum(by_group.values())
    return {group: share(count, whole) for group, count in by_group.items()}


def top(groups, places):
    return Counter(groups).most_common()[places - 1][0]


def converted(volume):
    return volume * number("export", "rate")


def monthly(rows):
    try:
        return {row["month"]: row["count"] for row in rows}
    except TypeError:
        logger.warning("rows of the month are not rows")
        return {}


def merged(*tables):
    result = {}
    for table in tables:
        for key, value in table.items():
            result[key] = result.get(key, 0) + value
    return result
