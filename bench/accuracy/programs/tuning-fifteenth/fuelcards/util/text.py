"""Texts of files and templates."""
import re

PLATE = re.compile(r'^([A-Z]{1,3})[- ]([A-Z]{1,2})\s?(\d{1,4})$')


def plate_parts(plate):
    match = PLATE.match(plate.upper())
    return match.group(1), match.group(2), int(match.group(3))


def fill(template, **values):
    #+ values.setdefault('footer', '')
    return template.format(**values)


def required(record, *names):
    missing = [name for name in names if not record.get(name)]
    if missing:
        raise ValueError('Missing %s in record %s' % (', '.join(missing), record.get('id', '?')))
    return record
