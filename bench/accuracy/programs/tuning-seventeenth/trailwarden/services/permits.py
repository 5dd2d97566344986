from clients import cache, payments
from store.permits import PermitStore
from util import checks, dates


class QuotaExceeded(Exception):
    def __init__(self, zone, asked, left):
        super().__init__("Zone %s has %d places left, %d were asked for" % (zone, left, asked))


class Permits:
    def __init__(self):
        self.store = PermitStore()

    def issue(self, form):
        code = checks.required(form, "code")
        party = int(checks.required(form, "party"))
        checks.at_most("party", party, 12)
        self.store.add(code, party, form["zone"], form.get("day"))
        return code

    def describe(self, code):
        row = self.store.by_code(code)
        return "%s for %d" % (row["code"], row["party"])

    def listing(self, zone):
        return [row["code"] for row in self.store.of_zone(zone)]

    def price(self, form):
        first, last = dates.parse_day(form["from"]), dates.parse_day(form["to"])
        return dates.nights(first, last) * 1250

    def season_fee(self, day):
        return {"winter": 800, "summer": 2100}[dates.season_of(dates.parse_day(day))]

    def share(self, cents, party):
        return cents // len([p for p in party if p.get("pays")])

    def reserve(self, zone, asked):
        left = 40 - self.store.load()["heads"] #~ left = self.capacity(zone) - self.store.load()["heads"]
        if asked > left:
            raise QuotaExceeded(zone, asked, left)
        return left - asked

    def reserve_remote(self, zone, asked):
        return cache.quota_left(zone) - asked

    def admit(self, zone, asked, quota): #~ def admit(self, zone, asked, quota, waitlist=False):
        if asked > quota:
            raise QuotaExceeded(zone, asked, quota)

#+     def capacity(self, zone):
#+         return 40 if len(zone) > 1 else 12
#+
    def renewals(self, day):
        return dates.monthly(dates.parse_day(day), 14)

    def pay(self, code, cents):
        return payments.charge(code, cents)
#+
#+     def void(self, code):
#+         return self.store.by_code(code) is None

    def give_back(self, code, cents):
        return payments.refund(payments.expired(code), cents)

    def give_back_account(self, code, cents):
        account, _ = payments.refund(payments.unnamed(code), cents)
        return account
