from datetime import datetime, timedelta, timezone
from typing import List, Optional

from pydantic import BaseModel
from sqlalchemy import select

from .checks import RuleError, need, parse_date
from .models import Centre, Donor, Session


class Questionnaire(BaseModel):
    donor: int
    haemoglobin: float
    travel: List[str]
    remark: Optional[str] = None


class DonorService:
    """Donors: who they are, and when they may come again."""

    def __init__(self):
        self.deferrals = {1: datetime(2026, 5, 1), 2: datetime(2026, 6, 1, tzinfo=timezone.utc)}

    def badge(self, donor_id):
        with Session() as session:
            donor = session.get(Donor, donor_id)
            return f"{donor.name.upper()} {self._area(donor)}"

    def _area(self, donor):
        return donor.postcode.strip().split("-")[0]

    def register(self, form):
        born = parse_date(form["born"])
        if born.year > 2008:
            raise RuleError(f"donor born in {born.year} is too young")
        with Session() as session:
            donor = Donor(name=form["name"], email=form["email"], postcode=form.get("postcode"))
            session.add(donor)
            session.commit()
            return donor.id

    def centre_of(self, city):
        with Session() as session:
            return session.execute(select(Centre).where(Centre.city == city)).scalars().one().id

    def may_donate(self, donor_id):
        until = self.deferrals[donor_id]
        return until < datetime.now(timezone.utc)

    def defer(self, donor_id, form):
        reason = need(form, "reason")
        self.deferrals[donor_id] = datetime.now(timezone.utc) + timedelta(days=int(form["days"]))
        return reason

    def recruiter(self, donor_id):
        """The first in the chain of those who brought each other."""
        with Session() as session:
            return self._first(session, session.get(Donor, donor_id))

    def _first(self, session, donor):
        if donor.referred_by is None:
            return donor.name
        return self._first(session, session.get(Donor, donor.referred_by))

    def history(self, donor_id):
        with Session() as session:
            donor = session.get(Donor, donor_id)
        return [appointment.day for appointment in donor.appointments]


def questionnaire_from_web(form):
    answers = Questionnaire(**form)
    return answers.haemoglobin >= 12.5


def questionnaires_from_kiosk(lines):
    return [Questionnaire(**line) for line in lines]
