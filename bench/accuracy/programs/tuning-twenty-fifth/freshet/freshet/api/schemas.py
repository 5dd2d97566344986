import base64
import json
from dataclasses import asdict, fields
from datetime import date
from typing import List
from uuid import UUID

import jsonschema
from pydantic import BaseModel, Field

from ..gauges import Gauge

SUBSCRIPTION = {"type": "object", "required": ["postcode"], "properties": {"postcode": {"type": "string", "maxLength": 8}, "radius": {"type": "integer", "minimum": 1}}}


class Observation(BaseModel):
    gauge: str
    stage: float = Field(lt=30)
    tags: List[str] = []


def observation(body):
    return Observation(**json.loads(body))


def subscription(body):
    jsonschema.validate(body, SUBSCRIPTION)
    return body["postcode"].split(" ")[1]


def gauge_of(body):
    return Gauge(**body)


def page_token(token):
    offset, _, limit = base64.b64decode(token, validate=True).decode("utf-8").partition(":")
    return int(offset), int(limit)


def subscriber_id(text):
    return UUID(text)


def day(text):
    return date.fromisoformat(text)


def to_json(gauge):
    return json.dumps(asdict(gauge))


def sort_key(name):
    names = [each.name for each in fields(Gauge)]
    return names.index(name)


class Access:
    GRANTS = {"warden": {"read", "issue"}, "volunteer": {"read"}}

    def __init__(self, role):
        self.role = role

    def check(self, action):
        if action not in self.GRANTS.get(self.role, ()):
            raise PermissionError("%s may not %s" % (self.role, action))
