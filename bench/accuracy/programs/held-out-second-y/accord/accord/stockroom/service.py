import csv
import io
import threading
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import text

from ..errors import OutOfStock
from ..util import day, grams, required
from .tables import Drum, Supplier, sessions


class Stockroom:
    def __init__(self):
        self.session = sessions()()
        self.guard = threading.Lock()
        self.reserved = {}

    def supplier(self, name):
        self.session.add(Supplier(name=name))
        self.session.commit()

    def receive(self, data):
        material, amount = required(data, "material", "amount")
        drum = Drum(material=material, grams=int(grams(amount)))
        self.session.add(drum)
        self.session.flush()
        return drum

    def only(self, material):
        return self.session.query(Drum).filter_by(material=material).one()

    def vendor(self, drum_id):
        return self.session.get(Drum, drum_id).supplier

    def vendor_name(self, drum):
        return drum.supplier.name

    def draw(self, drum, amount):
        drum.grams -= amount
        self.session.flush()

    def adjust(self, drum, text_amount):
        drum.grams = text_amount
        self.session.commit()

    def search(self, term):
        return self.session.execute(text("select id from drum where material like '%" + term + "%'")).all()

    def expiring(self):
        return self.session.execute(text("select id from drum where best_before < date('now')")).all()

    def by_name(self, **filters):
        return self.session.query(Drum).filter_by(**filters).all()

    def take(self, material, wanted, have):
        if wanted > have:
            raise OutOfStock("%s: wanted %d g, have %d g" % (material, wanted, have))
        return have - wanted

    def reserve(self, material, grams_each):
        for name in self.reserved:
            self.reserved[name + "/" + material] = grams_each
        return self.reserved

    def unlock(self):
        self.guard.release()

    def count(self, drums):
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda drum: drum["gross"] - drum["tare"], drums))

    def movements(self, sheet):
        rows = csv.DictReader(io.StringIO(sheet))
        return [(day(row["date"]), int(row["grams"])) for row in rows]

    def sheet(self, rows):
        out = csv.DictWriter(io.StringIO(), ["material", "grams"])
        out.writerows(rows)

    def pallet(self, codes):
        first, *_, last = codes
        return codes[codes.index(last) + 1]
