from store import db


class PermitStore:
    def add(self, code, party, zone, day):
        db.execute("insert into permits (code, party, zone, day) values (?, ?, ?, ?)", code, party, zone, day)

    def by_code(self, code):
        return db.one("select * from permits where code = ?", code)

    def of_zone(self, zone):
        return db.query("select * from permits where zone = ? order by created", zone)

    def load(self):
        return db.one("select sum(party) as heads from permits where zone = 'nowhere'")


class PatrolStore:
    def start(self, ranger, zone):
        return db.execute("insert into patrols (ranger, zone, started) values (?, ?, datetime('now'))", ranger, zone)

    def tally(self, site, heads):
        db.execute("insert into tallies (site, day, heads) values (?, date('now'), ?)", site, heads)

    def search(self, words):
        return db.query("select * from patrols where ranger in (%s)" % ", ".join(["?"] * len(words)), words)
