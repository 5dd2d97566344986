"""What feeds must look like."""
from datetime import date

import jsonschema
import marshmallow
import pydantic


class StoreRecord(pydantic.BaseModel):
    store: str
    opened: date
    area: float


class Promotion(pydantic.BaseModel):
    code: str
    percent: int


class LineSchema(marshmallow.Schema):
    sku = marshmallow.fields.String(required=True)
    quantity = marshmallow.fields.Integer(required=True)


ORDER = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "channel": {"enum": ["web", "till"]}}}


def parse(model, payload):
    return model(**payload)


def store_record(payload):
    return parse(StoreRecord, payload)


def promotion(payload):
    return parse(Promotion, payload)


def order_line(payload):
    return LineSchema().load(payload)


def order(payload):
    jsonschema.validate(payload, ORDER)
    return payload
