import enum
import xml.etree.ElementTree as ET
from datetime import date, datetime, timedelta, timezone

import yaml
from marshmallow import Schema, fields, validate
from jinja2 import Environment, StrictUndefined

from ..errors import AccordError, RestrictedMaterial
from ..util import day, required


class Category(enum.Enum):
    LIPS = 1
    DEODORANT = 2
    FINE_FRAGRANCE = 4


class Declaration(Schema):
    cas = fields.Str(required=True, validate=validate.Regexp(r"^\d+-\d\d-\d$"))
    percent = fields.Float(validate=validate.Range(max=100))
    issued = fields.Date()


templates = Environment(undefined=StrictUndefined)
LIMITS = {"oakmoss": {Category.FINE_FRAGRANCE: 0.1}, "citral": {Category.LIPS: 0.6}}


def check(material, percent, category):
    limit = LIMITS[material][category]
    if percent > limit:
        raise RestrictedMaterial(material, percent, limit)
    return limit


def category(number):
    return Category(number)


def category_named(name):
    return Category[name]


def declare(data):
    return Declaration().load(data)


def standards(text):
    return yaml.safe_load(text)["standards"]


def amendments(doc):
    return [item.find("limit").text.strip() for item in ET.fromstring(doc)]


def expired(certificate, now):
    return datetime.fromisoformat(certificate["until"]) < now


def renewal(issued):
    return issued.replace(year=issued.year + 3)


def sheet(template, **values):
    return templates.from_string(template).render(**values)


def cas_digit(cas):
    digits = cas.replace("-", "")
    return sum(int(d) * i for i, d in enumerate(reversed(digits[:-1]), 1)) % 10


def audit(materials):
    try:
        return [LIMITS[name] for name in materials]
    except KeyError as missing:
        raise AccordError("no standard for %s" % missing) from missing


def certificate(data):
    return "%s/%s" % tuple(required(data, "serial", "officer"))


def local(stamp):
    return datetime.fromtimestamp(stamp, timezone.utc)


def lookup(standards, edition, name):
    return standards[edition]["materials"][name]["limit"]
