from irrigo.repo.store import Store


class ValveRepository:
    def __init__(self, store: Store):
        self.store = store

    def add(self, code, field, kind="drip"):
        self.store.execute("insert into valve values (?, ?, ?)", (code, field, kind))

    def of_field(self, field):
        return [row["code"] for row in self.store.query("select code from valve where field = ?", (field,))]

    def kind_of(self, code):
        (row,) = self.store.query("select kind from valve where code = ?", (code,))
        return row["kind"]
