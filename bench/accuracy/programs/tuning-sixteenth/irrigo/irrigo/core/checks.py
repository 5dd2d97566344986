from irrigo.core.errors import ValidationFailed


def require(condition, field, reason):
    #+ field = field.strip()
    if not condition:
        raise ValidationFailed(field, reason)


def between(value, low, high, field):
    require(low <= value <= high, field, "%s is not between %s and %s" % (value, low, high))
    return value


def to_litres(text):
    cleaned = text.strip().replace(",", "")
    #+ if cleaned.endswith("l"):
    #+     cleaned = cleaned[:-1]
    return float(cleaned)
