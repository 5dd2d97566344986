import enum
from dataclasses import dataclass, field
from typing import List, Optional

from pydantic import BaseModel, Field

from ..util.convert import load_class


class Grade(enum.Enum):
    SOUND = 1
    WORN = 2
    POOR = 3
    UNSAFE = 4


@dataclass(frozen=True)
class Element:
    kind: str
    grade: Grade
    length: Optional[float] = None


@dataclass
class Survey:
    bridge: str
    surveyor: Optional[str] = None
    elements: List[Element] = field(default_factory=list)
    state: str = "draft"

    def worst(self):
        return max(self.elements, key=lambda element: element.grade.value)

    def total_length(self):
        return sum(element.length for element in self.elements)

    def signature(self):
        return self.surveyor.split()[0][0]

    def __post_init__(self):
        if not self.bridge.startswith("B"):
            raise ValueError(f"bridge number {self.bridge!r} must start with B")


class Finding(BaseModel):
    part: str
    severity: int = Field(ge=1, le=5)
    width_mm: Optional[float] = None


class Visit(BaseModel):
    bridge: str
    crew: List[str]
    findings: List[Finding] = []


def limit_for(code):
    number, _ = load_class(code)
    return {1: 18, 2: 26, 3: 44}[number]
