"""The steps of the daily run, as the scheduler calls them."""
import asyncio

import pandas as pd

from core import settings
from extract import api, files
from load import outputs, warehouse
from transform import clean, forecast, schemas


class Step:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args, **kwargs):
        return getattr(self, self.name)(*args, **kwargs)


class Extract(Step):
    def sales(self, data):
        return clean.net_amounts(files.read_sales(data))

    def stock(self, text):
        return clean.counts(files.read_stock(text))

    def landing(self, day):
        return files.partition(day)

    def archive(self, data):
        return files.read_archive(data)

    def log(self, data):
        return files.read_log(data)

    def prices(self, sheet):
        return files.read_prices(sheet)

    def rates(self, day):
        return api.exchange_rates(day)

    def stores(self, region):
        return api.store_list(region)

    def remote(self, what, *args):
        return getattr(api, what)(*args)


class Transform(Step):
    def dates(self, values):
        return clean.with_dates(pd.DataFrame({"sold_at": values}))

    def join(self, sales, stores):
        return clean.join_stores(pd.DataFrame({"store": sales}), pd.DataFrame({"store": stores}))

    def align(self, labels):
        return clean.align(pd.Series(range(len(labels)), index=labels), ["a", "b"])

    def pivot(self, records):
        return clean.pivot(pd.DataFrame(records))

    def rows(self, what, rows):
        return [getattr(clean, what)(row) for row in rows]

    def check(self, what, payload):
        return getattr(schemas, what)(payload)

    def path(self, name, parents):
        return clean.category_path(name, parents)

    def weighted(self, values, weights):
        return clean.weighted(values, weights)

    def forecast(self, what, *args):
        return getattr(forecast, what)(*args)

    def curves(self):
        return asyncio.run(forecast.curves())


class Load(Step):
    def warehouse(self, what, *args):
        return getattr(warehouse, what)(*args)

    def output(self, what, *args):
        return getattr(outputs, what)(*args)

    def configure(self, text):
        return settings.batch_size(settings.load_settings(text))

    def connect(self):
        return settings.warehouse_url()
