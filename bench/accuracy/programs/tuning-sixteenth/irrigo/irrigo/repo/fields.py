from irrigo.repo.store import Store


class FieldRepository:
    def __init__(self, store: Store):
        self.store = store

    def save(self, name, area, crop):
        self.store.execute("insert into field values (?, ?, ?)", (name, area, crop))

    def find(self, name):
        rows = self.store.query("select * from field where name = ?", (name,))
        return rows[0] if rows else None

    def readings(self, name):
        return self.store.query("select moisture, taken from reading where field = ? order by taken", (name,))

    def pressure_log(self, name):
        return self.store.query("select * from pressure_log where field = ?", (name,))
