from typing import List, Optional

from pydantic import BaseModel, Field


class BookingIn(BaseModel):
    member: int
    court: int
    hours: List[int] = Field(min_length=1)


class PartnerSlot(BaseModel):
    court: str
    starts_at: str
    seats: int
    note: Optional[str] = None
