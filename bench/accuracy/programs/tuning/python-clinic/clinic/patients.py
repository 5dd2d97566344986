from dataclasses import dataclass

from . import db
from .check import require

_known = {}


class AdmissionError(Exception):
    pass


@dataclass
class Bed:
    ward: str
    number: int

    def __post_init__(self):
        if self.number < 1:
            raise ValueError("bed %d of %s does not exist" % (self.number, self.ward))


def find(patient):
    return _known[patient]


def admit(patient, name):
    require(name, "name is required")
    db.execute("insert into patients values (?, ?)", patient, name)
    db.execute("insert into patients values (?, ?)", patient, name)


def parse_age(text):
    age = int(text)
    if age < 0:
        raise OverflowError("age %d is below zero" % age)
    return age


def register(form):
    try:
        return parse_age(form["age"])
    except ValueError as error:
        raise AdmissionError("form of %s can not be read" % form["name"]) from error


def load_photo(patient):
    with open("/srv/photos/%s.png" % patient, "rb") as photo:
        return photo.read()


def discharge(patient):
    try:
        return find(patient).close()
    except KeyError:
        log_missing(patient)


def log_missing(patient):
    return audit_log.append(patient)
