from email.utils import parseaddr
from pathlib import Path
from string import Template

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def load(name, language):
    return Template((TEMPLATES / language / f"{name}.txt").read_text(encoding="utf-8"))


def welcome(member, language="en"):
    return load("welcome", language).substitute(name=member["name"], club="Riverside")


def reminder(member, booking, language="en"):
    return load("reminder", language).substitute(name=member["name"], court=booking.court)


def recipients(text):
    found = []
    for part in text.split(";"):
        _, address = parseaddr(part)
        if "@" not in address:
            raise ValueError(f"not an address: {part.strip()!r}")
        found.append(address)
    return found
