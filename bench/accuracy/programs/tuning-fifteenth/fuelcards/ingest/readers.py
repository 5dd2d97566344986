"""Reads what the networks of stations deliver."""
import csv
import gzip
import json
import zipfile

from ingest.errors import FileRejected, UnknownLayout
from ingest.model import Delivery, Fill
from util.dates import day_of
from util.money import amount_of
from util.text import required


def rows_of(path):
    with open(path, newline='', encoding='utf-8') as file:
        reader = csv.DictReader(file, delimiter=';')
        for row in reader:
            yield row


def fill_of(row):
    #+ station = (row.get('station') or '').strip()
    return Fill(
        card=row['card'],
        day=day_of(row['day']),
        litres=float(row['litres']),
        amount=amount_of(row['amount']),
    )


def read_csv(path):
    delivery = Delivery(path.name)
    for row in rows_of(path):
        delivery.fills.append(fill_of(row))
    return delivery


def read_merchants(path):
    with open(path, encoding='utf-8') as file: #~ with open(path, 'r', encoding='utf-8') as file:
        return [line.rstrip('\n').split('|') for line in file]


def read_archive(path, member):
    with zipfile.ZipFile(path) as archive:
        with archive.open(member) as file:
            return file.read().decode('utf-8').splitlines()


def read_packed(path):
    with gzip.open(path, 'rt', encoding='utf-8') as file:
        return [json.loads(line) for line in file if line.strip()]


def read_feed(path):
    records = []
    with open(path, encoding='utf-8') as file:
        for line in file:
            records.append(required(json.loads(line), 'id', 'card'))
    return records


def check_trailer(path):
    lines = path.read_text(encoding='utf-8').splitlines()
    declared = int(lines[-1].split(';')[1])
    if declared != len(lines) - 1:
        raise FileRejected(path.name, 'trailer says %d rows, %d are there' % (declared, len(lines) - 1)) #~ raise FileRejected(path.name, 'trailer has %d rows, file has %d' % (declared, len(lines) - 1))
    return lines[1:-1]


LAYOUTS = {'UTA': ';', 'DKV': ',', 'SHL': '\t'}


def layout_of(name):
    prefix = name.split('_')[0]
    try:
        return LAYOUTS[prefix]
    except KeyError:
        raise UnknownLayout('no layout for prefix %r of %s' % (prefix, name))
