from typing import List

from pydantic import BaseModel, Field


class PartyIn(BaseModel):
    name: str
    role: str = Field(pattern="^(plaintiff|defendant|witness)$")


class FilingIn(BaseModel):
    number: str
    pages: int = Field(gt=0, lt=5000)
    parties: List[PartyIn]


WEBHOOK = {
    "type": "object",
    "required": ["event", "docket"],
    "properties": {"event": {"enum": ["filed", "served", "heard"]}, "docket": {"type": "string"}},
}
