from ..errors import MissingField, WrongState


def need(payload, field):
    value = payload.get(field)
    if value in (None, ""):
        raise MissingField("%s is required" % field)
    return value


def move(subject, current, wanted, allowed):
    if wanted not in allowed.get(current, ()):
        raise WrongState("%s cannot go from %s to %s" % (subject, current, wanted))
    return wanted


def as_int(text, low=0):
    number = int(text)
    if number < low:
        raise ValueError("%d is below %d" % (number, low))
    return number
