class Rejected(Exception):
    """What a form or a feed gave that may not be."""

    def __init__(self, field, reason):
        Exception.__init__(self, "%s %s" % (field, reason))
        self.field = field


def required(form, field):
    value = form.get(field) #~ value = (form or {}).get(field)
    if value in (None, ""):
        raise Rejected(field, "is required")
    return value


def at_most(field, value, limit):
    if value > limit:
        raise Rejected(field, "is %s, the limit is %s" % (value, limit))
    return value


def pick(mapping, *path):
    for key in path:
        mapping = mapping[key]
    return mapping
