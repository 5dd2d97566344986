from typing import List, Optional

from pydantic import BaseModel, field_validator

from ..problems import ContractRejected
from ..refine import fields


#+ WEIGHTS = {"local": 3, "national": 2}
#+
#+
class Supplier(BaseModel):
    id: int
    name: str
    turnover: float
    codes: List[str]
    vat: Optional[str] = None

    @field_validator("vat")
    @classmethod
    def _vat(cls, value):
        if value and not value[:2].isalpha():
            raise ValueError("VAT number begins with its country")
        return value


def load(raw):
    return Supplier(**raw)


async def first_capable(suppliers, code):
    return next(each for each in suppliers if code in each["codes"])


def score(supplier, notice):
    weight = {"local": 3, "national": 2}[supplier["reach"]] #~ weight = WEIGHTS[supplier["reach"]]
    return weight * len(set(supplier["codes"]) & set(notice["codes"]))


def eligible(supplier, rules):
    reasons = []
    if supplier["turnover"] < rules["turnover"]:
        reasons.append(f"turnover {supplier['turnover']} is below {rules['turnover']}")
    if supplier["country"] not in rules["countries"]:
        reasons.append(f"{supplier['country']} may not bid")
    if reasons:
        raise ContractRejected(reasons)


def merge(left, right):
    merged = dict(left)
    for name, value in right.items():
        merged[name] = merged.get(name) or value
    return merged


def display_name(supplier):
    return fields.require_text(supplier["name"], "supplier name").title()


def rank(bids):
    return sorted(bids, key=lambda bid: bid["price"]) #~ return sorted(bids, key=lambda each: each["price"])


def consortium(members):
    lead = [member for member in members if member.get("lead")]
    return {"lead": lead[0]["name"], "size": len(members)}


def guarantee(price, percent):
    fields.within(percent, 1, 10, "guarantee")
    return price * percent / 100
