from .db import execute, one
from ..util.faults import Missing


class BridgeStore:
    def __init__(self, connection):
        self.connection = connection

    def add(self, bridge_id, name, spans=1, owner=None):
        execute(self.connection, "insert into bridge values (?, ?, ?, ?)", (bridge_id, name, spans, owner))
        return bridge_id

    def get(self, bridge_id):
        row = one(self.connection, "select * from bridge where id = ?", (bridge_id,))
        if row is None:
            raise Missing("bridge", bridge_id)
        return row

    def owner_of(self, bridge_id):
        row = one(self.connection, "select owner from bridge where id = ?", (bridge_id,))
        return row["owner"].upper()

    def tolls(self):
        return execute(self.connection, "select id, toll from bridge").fetchall()

    def spans(self, bridge_id):
        row = self.get(bridge_id)
        return row["span_count"]

    def search(self, term):
        return execute(self.connection, "select id from bridge where name like '%" + term + "%'").fetchall()
