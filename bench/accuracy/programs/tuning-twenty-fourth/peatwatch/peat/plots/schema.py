from datetime import date
from typing import List, Optional

from marshmallow import Schema, fields, validate
from pydantic import BaseModel, Field


class Survey(BaseModel):
    plot: str = Field(min_length=4)
    depth_cm: int = Field(ge=0, le=900)
    on: date
    notes: Optional[str] = None
    vegetation: List[str] = []


class Landowner(Schema):
    name = fields.Str(required=True)
    email = fields.Email(required=True)
    share = fields.Float(validate=validate.Range(0, 1))


def read_survey(body):
    return Survey(**body)


def read_owner(body):
    return Landowner().load(body)
