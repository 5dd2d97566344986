from .errors import InvalidTransition

INVOICE = {"draft": {"issued", "void"}, "issued": {"paid", "reminded"}, "reminded": {"paid"}, "paid": set(), "void": set()}

SWITCH = {"requested": {"confirmed", "rejected"}, "confirmed": {"active"}, "active": set(), "rejected": set()}


def advance(table, entity, ident, current, wanted):
    if wanted not in table[current]:
        raise InvalidTransition(entity, ident, current, wanted)
    return wanted
