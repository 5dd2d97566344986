from dataclasses import dataclass
from decimal import Decimal
from typing import Optional


@dataclass
class Score:
    name: str
    points: Optional[int] = None


def ranking(scores):
    ordered = sorted(scores, key=lambda score: score.points, reverse=True)
    return [score.name for score in ordered]


def conversion(counts):
    """Share of each step of a funnel that goes on to the next."""
    steps = list(counts.items())
    return {name: _share(following, count) for (name, count), (_, following) in zip(steps, steps[1:])}


def _share(part, whole):
    return round(part / whole, 3)


def salary(text):
    amount = Decimal(text.replace(",", ""))
    return amount.quantize(Decimal("0.01"))


def weights(settings):
    total = sum(settings.values())
    return {name: value / total for name, value in settings.items()}
