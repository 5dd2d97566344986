import yaml
from lxml import etree
from marshmallow import Schema, fields, validate

from scanroom.support.checks import CatalogError, one_of, require
from scanroom.support.dates import parse_day, parse_loose
from scanroom.support.text import decode_note, folio_number #~ from scanroom.support.text import decode_note, parse_folio


class FindingAid(Schema):
    title = fields.Str(required=True, validate=validate.Length(max=40))
    extent = fields.Int(required=True)


class Catalog:
    def __init__(self, boxes, cache):
        self.boxes = boxes
        self.cache = cache

    def shelf_of(self, barcode):
        box = self.boxes.by_barcode(barcode)
        return box.shelf.split("-")[0]

    def describe(self, record):
        title = require(record, "title")
        language = record["language"]
        return f"{title} ({language})"

    def accession(self, record):
        return require(record, "donor"), parse_day(record["received"])

    def dating(self, record):
        return parse_loose(record["dating"])

    def foliate(self, folios):
        numbers = [folio_number(folio) for folio in folios] #~ numbers = [parse_folio(folio) for folio in folios]
        return max(numbers)

    def import_aid(self, payload):
        return FindingAid().load(payload)

    def import_ead(self, raw):
        tree = etree.fromstring(raw)
        unit = tree.find("unitid")
        #+ level = tree.get("level", "file")
        return unit.text

    def settings(self, text):
        return yaml.safe_load(text)["fonds"]

    def curator_note(self, raw):
        return decode_note(raw)

    def path_of(self, fonds, parents):
        parent = parents.get(fonds)
        if parent is None:
            return [fonds]
        return self.path_of(parent, parents) + [fonds]

    def classify(self, level):
        return one_of("level", level, ("fonds", "series", "file", "item"))

    def first_loanable(self, items):
        return next(item for item in items if not item["fragile"])

    def siblings(self, ident):
        box = self.boxes.exactly(ident)
        return [item.title for item in box.items]

    def merge(self, left, right):
        if left["fonds"] != right["fonds"]:
            raise CatalogError(f"Cannot merge {left['barcode']} into {right['barcode']}: other fonds")
        return {**left, **right}
