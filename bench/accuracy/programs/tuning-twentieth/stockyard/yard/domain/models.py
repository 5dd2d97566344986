from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Dict, List, Optional

from pydantic import BaseModel, Field, field_validator


@dataclass(frozen=True)
class Pen:
    row: str
    number: int
    head: int = 0


@dataclass
class Lot:
    number: int
    breed: str
    head: int
    reserve: Optional[Decimal] = None
    bids: List["Bid"] = field(default_factory=list)
    state: str = "catalogued"

    @property
    def top(self):
        return max(self.bids, key=lambda bid: bid.amount) if self.bids else None


@dataclass
class Bid:
    bidder: str
    amount: Decimal
    online: bool = False


class Consignment(BaseModel):
    holding: str = Field(pattern=r"^\d{2}/\d{3}/\d{4}$")
    species: str
    head: int = Field(gt=0, le=400)
    arrives: date


class Haulier(BaseModel):
    name: str
    axles: int
    cleaned_at: Optional[date] = None

    @field_validator("name")
    @classmethod
    def not_blank(cls, value):
        if not value.strip():
            raise ValueError("a haulier has a name")
        return value.title()


class FeeTable(BaseModel):
    commission: Decimal
    per_head: Dict[str, Decimal]
