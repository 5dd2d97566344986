import csv
import gzip
import io

from pydantic import BaseModel, Field


class Instruction(BaseModel):
    patent: str
    year: int = Field(gt=2)
    pay: bool


def rows(data, encoding="utf-8"):
    text = data.decode(encoding)
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def total(data):
    return sum(int(row["amount"]) for row in rows(data))


def references(data):
    return [row["reference"].split("/")[1] for row in rows(data)]


def unpack(blob):
    return gzip.decompress(blob).decode()


def instruction(**fields):
    return Instruction(**fields)


def header(data):
    lines = rows(data)
    bank, _, account = lines[0]["account"].partition(" ")
    iban, bic = account.split()
    return bank, iban, bic
