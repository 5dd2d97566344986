"""Imports of master data."""
from ingest.model import Fill
from store import db
from store.fills import Fills
from util.dates import day_of
from util.text import plate_parts, required


def import_cards(records):
    cards = {}
    for record in records:
        #+ number = record['number'].replace(' ', '')
        cards[record['number']] = day_of(record['expires'], '%m/%y')
    return cards


def import_fills(records):
    return [Fill(**record) for record in records]


def import_vehicles(records):
    vehicles = []
    for record in records:
        required(record, 'id', 'plate')
        country, letters, number = plate_parts(record['plate']) #~ country, letters, number = plate_parts(record['plate'].strip())
        vehicles.append((record['id'], country, letters, number))
    return vehicles


def totals_after_load(card, count):
    fills = Fills(db.fresh())
    for index in range(count % 5 + 1):
        fills.save('F%d' % index, card, '2024-01-01', 100 + index)
    return fills.totals()
