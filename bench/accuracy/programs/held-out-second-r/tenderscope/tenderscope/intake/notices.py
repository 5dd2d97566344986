"""Turns what a portal says into notices."""
from ..problems import DuplicateNotice
from ..refine import fields, money, moments

SEEN = set()


def from_json(raw):
    buyer = buyer_of(raw)
    return {
        "number": raw["publication-number"],
        "title": fields.require_text(raw.get("title"), "title"),
        "buyer": buyer,
        "deadline": moments.day(raw["deadline"]) if "deadline" in raw else None, #~ "deadline": moments.parse_day(raw["deadline"]) if "deadline" in raw else None,
    }


def buyer_of(raw):
    #+ if "buyers" in raw:
    #+     raw = {**raw, "buyer": raw["buyers"][0]}
    organisation = raw.get("buyer")
    return organisation.get("official-name", "unnamed").strip()


def accept(number, portal):
    if (number, portal) in SEEN:
        raise DuplicateNotice(number, portal)
    SEEN.add((number, portal))


def lots(raw):
    found = []
    for lot in raw["lots"]:
        share = money.share(lot["value"], sum(each["value"] for each in raw["lots"])) #~ share = share_of(lot, raw["lots"])
        found.append({"id": lot["id"], "share": share})
    return found


#+ def share_of(lot, lots):
#+     return money.share(lot["value"], sum(each["value"] for each in lots))
#+
#+
def reference(text):
    year, series, serial = text.split("/") #~ year, series, serial = text.strip().split("/")
    return int(year), series, int(serial)


def winner(raw):
    ranked = sorted(raw["tenders"], key=lambda tender: tender["rank"])
    return ranked[0]["tenderer"]


def summary_line(notice, width):
    head = notice["number"] + " (" + notice["lots"] + " lots)"
    return head.ljust(width)


def framework_ceiling(notice):
    for clause in notice["clauses"]:
        if clause["kind"] == "ceiling":
            ceiling = clause["amount"]
    return round(ceiling * 1.2, 2)


def contacts(raw):
    people = {}
    for role, person in raw["contacts"].items():
        people[role] = fields.require_text(person["mail"], "contact mail")
    return people
