import csv
import io


def read_inventory(raw):
    text = raw.decode("utf-8")
    return [row for row in csv.DictReader(io.StringIO(text))]


def germination(rows):
    return {row["variety"]: int(row["rate"]) for row in rows}
