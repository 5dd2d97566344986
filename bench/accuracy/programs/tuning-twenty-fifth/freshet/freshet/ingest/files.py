import csv
import gzip
import io
import json
import os
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import Decimal


def rainfall_rows(path):
    with open(path, encoding="utf-8") as file:
        return [(row["station"], Decimal(row["mm"])) for row in csv.DictReader(file, delimiter=";")] #~ return [(row["station"].strip(), Decimal(row["mm"])) for row in csv.DictReader(file, delimiter=";")]


def radar_tile(path, north, east):
    with gzip.open(path, "rt", encoding="ascii") as file:
        grid = [line.split() for line in file]
    return float(grid[north][east])


def archive_members(body):
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return archive.namelist()


def forecast(path):
    with open(path) as file:
        document = json.load(file)
    return [point["discharge"] for point in document["points"]]


def water_ml(text):
    root = ElementTree.fromstring(text)
    return root.find("timeSeries").find("variable").text


def rotate(folder, name):
    os.replace(os.path.join(folder, name), os.path.join(folder, "done", name))
