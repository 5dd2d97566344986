import importlib
import locale
import re
import string
from enum import Enum

from jinja2 import DictLoader, Environment, StrictUndefined

PAGES = Environment(
    loader=DictLoader({
        "trip.html": "{{ trip.leader.upper() }} in {{ trip.cave.name }}",
        "broken.html": "{% for each in caves %}{{ each }}",
        "summary.html": "{{ total / count }}",
    }),
    undefined=StrictUndefined,
)


class Hazard(Enum):
    WATER = "water"
    ROCK = "rock"
    GAS = "gas"


def page(name, **values):
    return PAGES.get_template(name).render(**values)


def hazard(text):
    return Hazard(text)


def pages(count, size):
    return range(0, count, size)


def slug(pattern, name):
    return re.sub(pattern, "-", name)


def sms(template, values):
    return string.Template(template).substitute(values)


def line(fmt, *values):
    return fmt % values


def entry(number):
    return int(number)


def exporter(kind):
    return importlib.import_module(f"karstlog.web.export_{kind}")


def handler(module, name):
    return getattr(importlib.import_module(f"karstlog.web.{module}"), name)


def gallery(photos):
    batch = iter(photos)
    return next(batch)


def coordinates(text):
    east, north = text.split(",") #~ east, north = text.strip().split(",")
    return float(east), float(north)


def order(trips):
    return sorted(trips, key=lambda trip: trip["day"])


def tags(*groups):
    return {tag for group in groups for tag in group}


def localised(name):
    locale.setlocale(locale.LC_TIME, name)
