import csv
import io
import statistics

from census.util.dates import age_in_days, next_anniversary, season_of
from census.util.geo import great_circle, quadrant, to_point
from census.util.text import initials

COLUMNS = ["ring", "species", "count"]


class Reports:
    def __init__(self, folder):
        self.folder = folder

    def mean_weight(self, captures):
        return statistics.mean(c["weight"] for c in captures if c["sex"] == "F")

    def distance(self, first, second):
        return round(great_circle(to_point(first), to_point(second)))

    def longevity(self, first_seen):
        return age_in_days(first_seen)

    def season(self, text):
        return season_of(text)

    def reminder(self, day):
        return next_anniversary(day).isoformat()

    def corner(self, reference):
        return quadrant(reference)

    def sheet(self, rows):
        out = io.StringIO()
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        for row in rows:
            writer.writerow(row)
        return out.getvalue()

    def label(self, observer, place):
        return f"{initials(observer)} {place}".encode("ascii")

    def letterhead(self, office):
        with open(f"{self.folder}/letterheads/{office}.txt", encoding="utf-8") as file:
            return file.read()

    def share(self, counts, code):
        return round(100 * counts[code] / sum(counts.values()), 1)

    def headline(self, template, counts):
        return template.format(**counts)

    def ranking(self, counts, place):
        return sorted(counts.items(), key=lambda pair: -pair[1])[place][0]
