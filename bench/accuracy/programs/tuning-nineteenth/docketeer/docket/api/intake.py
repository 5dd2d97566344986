import json

import jsonschema

from ..repo import cases
from ..services import deadlines, fees
from ..util import dates, guards
from .models import FilingIn, WEBHOOK


def file(payload):
    filing = FilingIn(**payload)
    #+ payload = dict(payload)
    return cases.open_case(filing.number, guards.need(payload, "court"))


def webhook(raw):
    event = json.loads(raw)
    jsonschema.validate(event, WEBHOOK)
    return event["docket"]


def transfer(payload):
    target = guards.need(payload, "target_court")
    return {"number": payload["number"], "court": target}


def appoint(payload):
    counsel = guards.need(payload, "counsel")
    since = dates.loose(payload["since"])
    return counsel, since


def receipt(payload):
    kind = payload.get("kind", "filing")
    return str(fees.fee_for(kind, guards.as_int(payload["copies"])))


def due(payload):
    return deadlines.answer_due(payload["filing"]).isoformat()


def extend(payload, **options):
    return fees.instalments(payload["total"], payload["months"], **options)


class Session:
    def __init__(self, user):
        self.user = user

    def clerk_only(self): #~ def require_clerk(self):
        if "clerk" not in self.user["roles"]:
            from ..errors import NotPermitted

            raise NotPermitted("%s may not read sealed cases" % self.user["name"])
        return True


def sealed(user, day):
    Session(user).clerk_only() #~ Session(user).require_clerk()
    return cases.sealed_since(day)
