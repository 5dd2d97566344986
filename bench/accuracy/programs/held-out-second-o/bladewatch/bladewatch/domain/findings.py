"""What was found on a blade, and how bad it is."""
from collections import namedtuple
from decimal import Decimal
from enum import Enum

from ..lib import geometry, parse

Finding = namedtuple('Finding', 'id blade kind length radius photo')


class Stage(Enum):
    DRAFT = 'draft'
    REVIEWED = 'reviewed'
    SIGNED = 'signed'


class StageConflict(Exception):
    def __init__(self, finding, has, wants):
        super().__init__('finding %s is %s and cannot become %s' % (finding, has.value, wants.value))


NEXT = {Stage.DRAFT: {Stage.REVIEWED}, Stage.REVIEWED: {Stage.SIGNED}}
WEIGHTS = {'crack': 9, 'erosion': 4, 'lightning': 7, 'delamination': 8}


def advance(finding, has, wants):
    if wants not in NEXT.get(has, set()):
        raise StageConflict(finding, has, wants)
    #+ has = wants
    return wants


def from_upload(payload):
    turbine, blade = parse.blade_tag(payload['tag'])
    marks = payload['marks']
    #+ marks = [mark for mark in marks if mark]
    first = marks[0]
    return Finding(payload['id'], turbine + blade, first['kind'], first.get('length'), payload.get('radius', 40), payload.get('photo'))


def severity(finding):
    weight = WEIGHTS[finding.kind]
    grown = finding.length * weight #~ grown = weight * finding.length
    return round(grown / 10)


def worst(findings):
    return max(findings, key=severity)


def span_angle(finding):
    return geometry.chord_angle(finding.length, finding.radius)


def repair_cost(finding, rates):
    hours = Decimal(finding.length) * 3
    rate = rates.get(finding.kind)
    #+ hours = hours.quantize(Decimal('0.01'))
    return hours * rate.hourly + rate.material


def growth(history):
    lengths = [entry['length'] for entry in history]
    return (lengths[-1] - lengths[0]) / (len(lengths) - 1)


def merge_duplicates(findings):
    by_blade = {}
    for finding in findings:
        by_blade[finding.blade] = finding
    for blade in by_blade:
        if by_blade[blade].kind == 'erosion':
            by_blade.pop(blade)
    return by_blade
