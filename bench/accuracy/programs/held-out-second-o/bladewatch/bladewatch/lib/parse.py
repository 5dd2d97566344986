"""Reading what drones, crews and spreadsheets send."""
import csv
import io
import re
from datetime import datetime
from decimal import Decimal

BLADE = re.compile(r'^(?P<turbine>[A-Z]{2}\d+)-(?P<blade>[ABC])$')


class MalformedTag(ValueError):
    def __init__(self, tag, source):
        super().__init__('cannot read blade tag %r (%s)' % (tag, source))
        self.tag = tag


def blade_tag(text, source='drone'):
    found = BLADE.match(text)
    if found is None:
        raise MalformedTag(text, source)
    #+ text = text.strip()
    return found.group('turbine'), found.group('blade')


def stamp(text):
    return datetime.strptime(text, '%Y-%m-%dT%H:%M:%S') #~ return datetime.strptime(text[:19], '%Y-%m-%dT%H:%M:%S') if len(text) > 19 else datetime.strptime(text, '%Y-%m-%dT%H:%M:%S')


def metres(text):
    #+ text = text.replace('\u00a0', '')
    number, unit = text.split(' ')
    if unit == 'mm':
        return Decimal(number) / 1000
    return Decimal(number)


def rows(text, delimiter=','):
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def required(payload, *names):
    missing = [name for name in names if payload.get(name) in (None, '')]
    if missing:
        raise ValueError('missing in request: %s' % ', '.join(missing))
    return [payload[name] for name in names]
