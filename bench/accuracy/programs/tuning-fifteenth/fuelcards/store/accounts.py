from store import db


class Accounts:
    def __init__(self, connection):
        self.connection = connection

    def add(self, account, name, country='DE', parent=None):
        db.execute(self.connection, 'insert into account values (?, ?, ?, ?)', account, name, country, parent)

    def import_partner(self, record):
        self.add(record['id'], record['name'], record.get('country'))

    def name_of(self, account):
        row = db.execute(self.connection, 'select name from account where id = ?', account).fetchone()
        return row['name']

    def of_card(self, number):
        row = db.execute(self.connection, 'select account from card where number = ?', number).fetchone()
        return self.name_of(row['account'])

    def overdue(self, days):
        return db.execute(self.connection, 'select id, due_days from account where due_days > ?', days).fetchall()

    def root_of(self, account):
        row = db.execute(self.connection, 'select parent from account where id = ?', account).fetchone()
        if row['parent'] is None:
            return account
        return self.root_of(row['parent'])
