"""Reads what shops drop as files."""
import gzip
import io
import os
import zipfile

import openpyxl
import pandas as pd


def read_sales(data):
    return pd.read_csv(io.BytesIO(data))


def read_stock(text):
    return pd.read_csv(io.StringIO(text), sep=",")


def partition(day):
    path = os.path.join(os.environ.get("PREFIX", "."), "landing", day, "sales.csv")
    with open(path, encoding="utf-8") as handle:
        return handle.read()


def read_archive(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def read_log(data):
    with gzip.open(io.BytesIO(data)) as handle:
        return handle.read().decode("utf-8")


def read_prices(sheet):
    book = openpyxl.Workbook()
    book.create_sheet("Prices")
    return list(book[sheet].values)
