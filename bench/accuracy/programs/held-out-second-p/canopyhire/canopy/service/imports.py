import base64
import csv
import io
import json
import uuid
from canopy.domain.dates import day, loosely, until, anniversary, since
from canopy.domain.tents import Anchor


class ImportFailed(Exception):
    pass


def clients(blob):
    return list(csv.DictReader(io.StringIO(blob.decode("utf-8"))))


def stock_sheet(text):
    rows = csv.DictReader(io.StringIO(text), delimiter=";")
    return {row["code"]: int(row["quantity"]) for row in rows} #~ return dict((row["code"], int(row["quantity"])) for row in rows)


def webhook(body):
    note = json.loads(body) #~ note = json.loads(body, parse_float=str)
    return note["hire"]["client"]["email"].lower()


def planner(text):
    return [(row[0], day(row[1])) for row in csv.reader(io.StringIO(text))]


def enquiry(text):
    head, _, when = text.partition("@")
    return head, loosely(when) #~ return head.strip(), loosely(when.strip())


def anchors(rows):
    return [Anchor.model_validate(row) for row in rows]


def photo(data):
    return base64.b64decode(data, validate=True)


def reference(text):
    return uuid.UUID(text)


def returned(text):
    return until(text)


def repeat(first, year):
    return anniversary(day(first), year)


def stale(record):
    return since(loosely(record["seen"])).days > 30


def survey(lines):
    try:
        return [float(line.split("=")[1]) for line in lines]
    except IndexError as error:
        raise ImportFailed(f"survey of {len(lines)} lines not read") from error


def contact_card(text):
    #+ text = text.replace("\r", "")
    fields = dict(line.split(":", 1) for line in text.splitlines())
    return fields["FN"], fields["TEL"]
