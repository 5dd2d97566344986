from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import List, Optional

from pydantic import BaseModel


@dataclass
class Fill:
    card: str
    day: date
    litres: float
    amount: Decimal
    station: str = ''
    odometer: Optional[int] = None


@dataclass
class Delivery:
    name: str
    fills: List[Fill] = field(default_factory=list)

    def litres(self):
        return sum(fill.litres for fill in self.fills)


class Station(BaseModel):
    id: str
    name: str
    pumps: int
