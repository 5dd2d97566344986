from datetime import date
from typing import List, Optional

from pydantic import BaseModel, Field, field_validator


class Sighting(BaseModel):
    ring: str
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    seen: date


class Moult(BaseModel):
    primaries: List[int]
    observer: str
    remark: Optional[str] = None

    @field_validator("primaries")
    @classmethod
    def ten(cls, value):
        if len(value) != 10:
            raise ValueError(f"{len(value)} primaries scored, ten expected")
        return value


class Observer(BaseModel):
    code: str
    email: str
    trained: int


def sighting(payload):
    return Sighting.model_validate(payload)


def moult(payload):
    return Moult.model_validate(payload)


def observer(payload):
    return Observer(**payload)
