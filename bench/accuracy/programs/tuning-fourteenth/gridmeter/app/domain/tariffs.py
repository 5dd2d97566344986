from dataclasses import dataclass
from decimal import Decimal

from ..util.numbers import to_cents


@dataclass
class Tariff:
    code: str
    base: Decimal
    per_kwh: Decimal
    bands: tuple = ()


CATALOGUE = {
    "FIX12": Tariff("FIX12", Decimal("9.90"), Decimal("0.31")),
    "DYN": Tariff("DYN", Decimal("4.50"), Decimal("0.02"), ((0, 500), (500, 2000))),
    "NIGHT": Tariff("NIGHT", Decimal("7.20"), Decimal("0.24")),
}


def by_code(code):
    return CATALOGUE[code]


def band_of(tariff, kwh):
    return [band for band in tariff.bands if band[0] <= kwh < band[1]][0]


def price(tariff, kwh):
    return to_cents(tariff.base + tariff.per_kwh * kwh)


def surcharge(tariff, kind):
    if kind == "green":
        percent = 4
    elif kind == "heat":
        percent = -6
    return tariff.base * percent / 100
