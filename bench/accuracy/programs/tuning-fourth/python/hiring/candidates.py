import csv
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import List, Optional

from pydantic import BaseModel, Field

from .models import Candidate


class Application(BaseModel):
    name: str = Field(min_length=1)
    years: int = Field(ge=0, le=60)
    skills: List[str]
    website: Optional[str] = None


def first(items):
    """The head of a list that is not empty."""
    return items[0]


class Candidates:
    def __init__(self, repository):
        self.repository = repository

    def headline(self, key):
        candidate = self.repository.candidate(key)
        return candidate.profile.headline.title()

    def card(self, key):
        return {"id": key, "headline": self.headline(key)}

    def import_rows(self, text):
        reader = csv.DictReader(io.StringIO(text))
        return [self._import_row(row) for row in reader]

    def _import_row(self, row):
        candidate = Candidate(name=row["name"].strip(), email=row["email"].lower())
        return self.repository.add(candidate)

    def register(self, name, email):
        return self.repository.add(Candidate(name=name, email=email))

    def move(self, key, stage):
        target = self.repository.stage_named(stage)
        return key, target.id

    def referral_chain(self, key):
        candidate = self.repository.candidate(key)
        return self._chain(candidate)

    def _chain(self, candidate):
        if candidate.referrer is None:
            return [candidate.name]
        return [candidate.name, *self._chain(candidate.referrer)]


def apply(form):
    application = Application(**form)
    return application.model_dump()


def resume_text(folder, name):
    return Path(folder, "resumes", name).read_text(encoding="utf-8")


def decode_resume(data):
    text = data.decode("utf-8")
    return text.splitlines()


def last_interview(candidate):
    interviews = sorted(candidate["interviews"], key=lambda each: each["at"], reverse=True)
    return first(interviews)["at"]


def contact_of(company):
    people = [person for person in company["people"] if person.get("recruiter")]
    return first(people)["name"]


def screen_all(resumes):
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(_screen, resumes))


def _screen(resume):
    return len(resume["summary"].split())
