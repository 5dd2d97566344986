import locale
from decimal import Decimal
from string import Template

from jinja2 import Environment, StrictUndefined

from peat.common.tools import parse_day, require

PAGES = Environment(undefined=StrictUndefined)
RATES = {"GB": Decimal("0.20"), "IE": Decimal("0.23")}


def tax(country, net):
    return net * RATES[country]


def net(lines):
    return sum(line["qty"] * line["unit"] for line in lines)


def due(invoice):
    day, terms = require(invoice, "day", "terms")
    return parse_day(day).replace(day=parse_day(day).day + terms)


def page(source, **of):
    return PAGES.from_string(source).render(**of)


def subject(of):
    return Template("Invoice $number for $holder").substitute(of)


def iban(text):
    digits = "".join(str(int(c, 36)) for c in text[4:] + text[:4])
    if int(digits) % 97 != 1:
        raise ValueError(f"IBAN {text} fails its check")
    return text


def amount(text):
    return Decimal(text)


def reminder(level):
    return ("gentle", "firm", "final")[level]


def use_locale(name):
    locale.setlocale(locale.LC_MONETARY, name)
