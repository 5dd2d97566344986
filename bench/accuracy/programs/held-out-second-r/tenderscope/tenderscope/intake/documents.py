"""Files that hang on notices: XML, archives, sheets."""
import csv
import gzip
import io
import zipfile

from lxml import etree
from openpyxl import load_workbook

NS = {"n": "urn:notice"}


def read_xml(content):
    parser = etree.XMLParser(resolve_entities=False)
    return etree.fromstring(content, parser)


def title_of(root):
    return root.find("n:title", NS).text.strip()


def select(root, expression):
    return root.xpath(expression)


def unpack(content):
    #+ names = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.namelist()


def inflate(content):
    with gzip.open(io.BytesIO(content)) as stream:
        return stream.read()


def price_sheet(book, name):
    out = io.BytesIO()
    book.save(out)
    out.seek(0)
    return load_workbook(out)[name]


def table(content):
    text = content.decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def recode(content, declared):
    return content.decode(declared).encode("utf-8")


def positions(rows):
    return {row["position"]: float(row["amount"].replace(",", ".")) for row in rows}
