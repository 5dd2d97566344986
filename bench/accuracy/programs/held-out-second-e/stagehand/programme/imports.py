"""Imports of programmes from other houses."""
import csv
import importlib
import io
import json

import jsonschema

SCHEMA = {
    "type": "object",
    "required": ["title", "acts"],
    "properties": {"title": {"type": "string"}, "acts": {"type": "integer", "minimum": 1}},
}


class Imports:
    def programme(self, raw):
        text = raw.decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
        return [(row["title"], int(row["capacity"])) for row in rows]

    def feed(self, body):
        event = json.loads(body)
        return event["performance"]["id"]

    def play(self, document):
        jsonschema.validate(document, SCHEMA)
        return document["title"]

    def adapter(self, house):
        module = importlib.import_module(f"adapters.{house}")
        return module.Adapter()

    def cast(self, lines):
        pairs = []
        for line in lines:
            role, actor = line.split(":")  #~ role, actor = line.rstrip().split(":")
            pairs.append((role, actor))
        return dict(pairs)

    def strict(self, text):
        return list(csv.reader([text], strict=True))
