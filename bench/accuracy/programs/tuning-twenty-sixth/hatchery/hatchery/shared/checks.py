"""Validation of what comes from outside."""
import enum
from typing import Optional

import jsonschema
from pydantic import BaseModel, Field


class Stage(enum.Enum):
    EYED = "eyed"
    ALEVIN = "alevin"
    FRY = "fry"
    PARR = "parr"


class Transfer(BaseModel):
    batch: str
    source: str
    target: str
    head: int = Field(gt=0)
    note: Optional[str] = None


class Refused(Exception):
    """A request that the rules of the site refuse."""

    def __init__(self, rule, detail):
        super().__init__(f"{rule}: {detail}")
        self.rule = rule


HEALTH = {
    "type": "object",
    "required": ["tank", "mortality"],
    "properties": {"tank": {"type": "string"}, "mortality": {"type": "integer", "minimum": 0}},
}


def require(condition, rule, detail):
    if not condition:
        raise Refused(rule, detail)


def health_note(document):
    jsonschema.validate(document, HEALTH)
    return document


def stage(word):
    return Stage(word)
