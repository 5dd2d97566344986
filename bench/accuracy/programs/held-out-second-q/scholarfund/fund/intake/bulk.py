import csv
import io

from fund.shared import checks, store


def rows_of(blob):
    text = blob.decode("utf-8")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def import_school_list(blob):
    taken = []
    for row in rows_of(blob):
        school, pupils, district = row[0], row[1], row[2]
        taken.append((school.title(), int(pupils), district))
    return taken


def import_donors(blob):
    for code, label in rows_of(blob):
        store.ARCHIVE.insert("insert into donors (code, label) values (?, ?)", code, label or None)


def import_round(line):
    year, opened, budget = line.split("|")
    closing = checks.to_day(opened)
    return store.ARCHIVE.insert("insert into rounds (year, closed, budget) values (?, ?, ?)", int(year), closing.isoformat(), int(budget))
