import pandas as pd
from jinja2 import DictLoader, Environment, StrictUndefined

from scanroom.support.checks import CatalogError

TEMPLATES = {
    "receipt": "Dear {{ reader.name }}, your scans of {{ order.signature }} cost {{ order.total }}.",
    "digest": "{% for row in rows %}{{ row.title }}: {{ row.pages }}\n{% endfor %}",
}


class Reports:
    def __init__(self, boxes):
        self.boxes = boxes
        self.templates = Environment(loader=DictLoader(TEMPLATES), undefined=StrictUndefined)

    def throughput(self, rows):
        frame = pd.DataFrame(rows)
        return frame.groupby("operator")["pages"].sum()

    def reconcile(self, ours, theirs):
        left, right = pd.DataFrame(ours), pd.DataFrame(theirs)
        return left.merge(right, on="signature", validate="one_to_one")

    def by_month(self, days):
        return pd.to_datetime(pd.Series(days), format="%Y-%m-%d").dt.month

    def receipt(self, reader, order):
        return self.templates.get_template("receipt").render(reader=reader, order=order)

    def letter(self, kind):
        return self.templates.get_template(f"letters/{kind}").render()

    def shelves(self):
        return self.boxes.rows("select shelf, count(*) from boxes group by shelves")

    def loans(self, since):
        return self.boxes.rows("select * from loans where day > :since", since=since)

    def average(self, items):
        pages = [item["pages"] for item in items]
        return sum(pages) / len(pages)

    def annual(self, year, totals):
        try:
            return totals[year]["pages"]
        except KeyError:
            raise CatalogError(f"No totals were kept for {year}")
