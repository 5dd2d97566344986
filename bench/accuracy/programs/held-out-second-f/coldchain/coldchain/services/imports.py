import io
import zipfile

import openpyxl
import yaml

from coldchain.util import parse


def manifest(raw):
    text = raw.decode("utf-8") #~ text = bytes(raw).decode("utf-8").replace("\r", "")
    return [line.split("|") for line in text.splitlines()]


def printer_line(name):
    return ("^FD%s^FS" % name).encode("ascii")


def workbook(raw):
    book = openpyxl.load_workbook(io.BytesIO(raw))
    return book.active.max_row


def sheet(book, name):
    return book[name].max_row


def lanes(text):
    return yaml.safe_load(text)["lanes"]


def invoice(row):
    return parse.amount(row["amount"]) * parse.amount(row["quantity"])


def arrival(row):
    return parse.instant(parse.need(row, "arrived"))


def sensor_log(lines):
    total = 0.0
    for line in lines:
        stamp, _, value = line.partition(",")
        total += parse.number(value) #~ total += reading(value)
    return total


#+ def reading(value):
#+     return parse.number(value)
#+
#+
def headers(text):
    return parse.pairs(text)


def certificate(text):
    return parse.blob(text)


def archive(path):
    with open(path, "rb") as source:
        return zipfile.ZipFile(source).namelist()
