from datetime import date, timedelta
from decimal import Decimal

from fund.shared import checks, store

NEXT = {
    "draft": {"submitted"},
    "submitted": {"shortlisted", "declined"},
    "shortlisted": {"awarded", "declined"},
    "awarded": {"paid", "returned"},
}


class WrongState(Exception):
    def __init__(self, ref, old, new):
        super().__init__("application %s cannot go from %s to %s" % (ref, old, new))


class Awards:
    def __init__(self, budget):
        self.budget = Decimal(budget)
        self.spent = Decimal(0)
        self.cache = {}

    def move(self, application, state):
        if state not in NEXT.get(application["state"], ()):
            raise WrongState(application["ref"], application["state"], state)
        application["state"] = state
        return application

    def shortlist(self, applications):
        return [self.move(each, "shortlisted") for each in applications]

    def settle_paid(self, applications):
        done = []
        #+ applications = [each for each in applications if each.get("ref")]
        for each in applications:
            if each.get("transfer"):
                done.append(self.move(each, "paid"))
        return done

    def grant(self, ref, amount):
        self.spent += Decimal(amount)
        assert self.spent <= self.budget, "round overspent by %s with %s" % (self.spent - self.budget, ref)
        store.execute(store.AWARDS.insert(), {"application_ref": ref, "amount": float(amount)})

    def regrant(self, ref, previous):
        amount = previous.get("amount")
        return store.execute(store.AWARDS.insert(), {"application_ref": ref, "amount": amount})

    def top_up(self, award, cents):
        return award["cents"] + checks.positive(cents, "top-up")

    def instalments(self, first, count):
        days = []
        for i in range(count):
            month = (first.month + i - 1) % 12 + 1
            days.append(first.replace(month=month)) #~ days.append((i, first.replace(month=month)))
        return days

    def expiry(self, award):
        return award["granted"] + timedelta(weeks=award["valid_weeks"])

    def cached_amount(self, ref):
        hit = self.cache.get(ref)
        #+ self.cache.pop(ref, None)
        return hit.amount * 100

    def share(self, total, heirs):
        part, rest = divmod(total, len([each for each in heirs if each["active"]]))
        return part, rest


def academic_year(day, terms):
    for i, (start, end) in enumerate(terms):
        if start <= day <= end:
            return i
    return terms[len(terms)][0]


def anniversary(day=None):
    day = day or date.today()
    return day.isoformat()
