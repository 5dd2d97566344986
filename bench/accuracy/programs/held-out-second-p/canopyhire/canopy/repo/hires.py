class HireNotFound(LookupError):
    def __init__(self, number):
        super().__init__(f"no hire {number}")


class Hires:
    def __init__(self, store):
        self.store = store

    def insert(self, number, client, site, first, total):
        return self.store.write(
            "insert into hires values (:number, :client, :site, :first, :total)",
            number=number, client=client, site=site, first=first, total=total)

    def find(self, number):
        found = self.store.rows("select * from hires where id = :number", number=number)
        return found[0] if found else None

    def fetch(self, number):
        hire = self.find(number)
        if hire is None:
            raise HireNotFound(number)
        return hire

    def add_line(self, number, code, quantity):
        self.store.write("insert into lines values (:n, :c, :q)", n=number, c=code, q=quantity)

    def by_site(self, site):
        return self.store.rows("select * from hires where postcode = :site", site=site)

    def totals(self, client):
        return self.store.rows("select sum(total) as total from hires where client = :client", client=client)[0]["total"]

    def remove(self, number):
        return self.store.write("delete from hires where id = :number", number=number)
