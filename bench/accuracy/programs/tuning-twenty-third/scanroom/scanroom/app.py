from scanroom.api.boxes import BoxApi
from scanroom.api.orders import OrderApi
from scanroom.clients.courier import CourierClient
from scanroom.clients.engine import RecognitionClient
from scanroom.clients.warehouse import WarehouseLedger
from scanroom.services.catalog import Catalog
from scanroom.services.imaging import Imaging
from scanroom.services.intake import Intake
from scanroom.services.orders import Orders
from scanroom.services.reports import Reports
from scanroom.stores.cache import HoldingsCache
from scanroom.stores.db import BoxStore, Database
from scanroom.stores.files import FileStore


class App:
    def __init__(self, root, peer):
        self.boxes_store = BoxStore(Database())
        self.files = FileStore(root + "/data")
        self.cache = HoldingsCache(9502)
        self.engine = RecognitionClient(peer)
        self.dead_engine = RecognitionClient("http://127.0.0.1:9503")
        self.courier = CourierClient(peer, "s" * 32)
        self.catalog = Catalog(self.boxes_store, self.cache)
        self.intake = Intake(self.boxes_store, self.files, self.engine, self.courier, WarehouseLedger(9504))
        self.orders = Orders(self.files)
        self.reports = Reports(self.boxes_store)
        self.imaging = Imaging(self.files)
        self.boxes = BoxApi(self.catalog, self.intake)
        self.order_api = OrderApi(self.orders, self.reports, self.courier)
