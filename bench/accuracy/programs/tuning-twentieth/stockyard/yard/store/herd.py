from sqlalchemy import text


class Herd:
    def __init__(self, connection):
        self.connection = connection

    def register(self, tag, breed, born=None, dam=None):
        self.connection.execute(
            text("INSERT INTO animal (tag, breed, born, dam) VALUES (:tag, :breed, :born, :dam)"),
            {"tag": tag, "breed": breed, "born": born, "dam": dam},
        )

    def one(self, tag):
        return self.connection.execute(text("SELECT tag, breed, born, dam FROM animal WHERE tag = :tag"), {"tag": tag}).one()

    def first(self, breed):
        return self.connection.execute(text("SELECT tag, breed, born FROM animal WHERE breed = :breed"), {"breed": breed}).first()

    def by_ring(self, ring):
        #+ ring = int(ring)
        return self.connection.execute(text("SELECT * FROM animal WHERE ring_no = :ring"), {"ring": ring}).all()

    def search(self, words):
        clause = " OR ".join(f"breed LIKE '%{word}%'" for word in words)
        return self.connection.execute(text(f"SELECT tag FROM animal WHERE {clause}")).all()


class Sales:
    def __init__(self, engine, connection):
        self.engine = engine
        self.connection = connection

    def add(self, day, ring):
        row = self.connection.execute(text("INSERT INTO sale (day, ring) VALUES (:day, :ring) RETURNING id"), {"day": day, "ring": ring})
        return row.scalar_one()

    def bill(self, sale, total):
        self.connection.execute(text("INSERT INTO invoice (sale_id, total) VALUES (:sale, :total)"), {"sale": sale, "total": total})

    def export(self):
        with self.engine.connect() as other:
            return other.execute(text("SELECT * FROM sale")).all()
