from datetime import date
from typing import List

from pydantic import BaseModel, Field


class Item(BaseModel):
    sku: str
    quantity: int = Field(gt=0)


class Order(BaseModel):
    reference: str
    ready: date
    items: List[Item]


class Webhook(BaseModel):
    event: str
    position: "Position"


class Position(BaseModel):
    lat: float = Field(ge=-90, le=90)
    lon: float


class Limits(BaseModel):
    low: float
    high: float


Webhook.model_rebuild()
