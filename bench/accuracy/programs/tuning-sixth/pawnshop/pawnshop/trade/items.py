import csv
import io

from pawnshop.checks import require
from pawnshop.store.models import Item

PARENTS = {"watch": "jewellery", "ring": "jewellery", "jewellery": None, "guitar": "strings", "strings": "guitar"}


class Items:
    def __init__(self, repository):
        self.repository = repository

    def register(self, data):
        serial, category = require(data, "serial", "category")
        self.repository.save(Item(serial=serial, category=category))

    def path(self, category):
        parent = PARENTS[category]
        return [category] if parent is None else [*self.path(parent), category]

    def imported(self, content):
        for line in csv.reader(io.StringIO(content.decode("utf-8")), delimiter=";"):
            serial, category, price = line
            yield {"serial": serial, "category": category, "cents": int(price)}

    def stock(self, weeks):
        return self.repository.rows("select category, count(*) from items where weeks > :weeks group by category", weeks=weeks)

    def pledges(self, shelf):
        return self.repository.rows("select * from pledges where shelf = :shelf", shelf=shelf)

    def lock_up(self, branch, serial):
        with self.repository.branch(branch) as name:
            return f"{serial} in {name}"


class Tagged:
    """Attributes of an item that are in its tags."""

    def __init__(self, tags):
        self.tags = tags

    def __getattr__(self, name):
        return self.tags[name]
