from datetime import date
from enum import Enum
from typing import List, Optional

from pydantic import BaseModel


class Mode(Enum):
    FULL = "full"
    PART = "part"
    EVENING = "evening"


class Referee(BaseModel):
    name: str
    school: str
    known_since: date
    phone: Optional[str] = None


class ReferenceSheet(BaseModel):
    application: str
    referee: Referee
    marks: List[int]


def read_mode(form):
    return Mode(form["mode"])


def household(form):
    people = form.get("household", "1").strip()
    return int(people)


def split_name(full):
    given, family = full.rsplit(" ", 1)
    return {"given": given, "family": family}
