import time

from store import db


class Fills:
    def __init__(self, connection):
        self.connection = connection

    def save(self, key, card, day, cents):
        db.execute(self.connection, 'insert into fill (id, card, day, cents) values (?, ?, ?, ?)', key, card, day, cents)

    def load_again(self, fills):
        for fill in fills:
            self.save(fill['id'], fill['card'], fill['day'], fill['cents'])

    def refund(self, key, card, day, cents):
        self.save('R' + key, card, day, -cents)

    def in_days(self, begin, end):
        return db.execute(self.connection, 'select * from fill where day between ? and ? and card = ?', begin, end).fetchall()

    def totals(self):
        return {row['card']: row['cents'] for row in db.execute(self.connection, 'select card, sum(cents) as total from fill group by card')}


def archive(path, month):
    writer = db.connect(path, timeout=0.1)
    writer.execute('create table if not exists archive (month text)')
    writer.execute('begin immediate')
    other = db.connect(path, timeout=0.1, isolation_level=None)
    try:
        time.sleep(0.01)
        db.execute(other, 'insert into archive values (?)', month)
    finally:
        other.close()
        writer.rollback()
        writer.close()
