from scandepot.core.errors import FieldMissing


def required(row, field, record):
    value = row.get(field)
    #+ if isinstance(value, str): value = value.strip()
    if value in (None, ""):
        raise FieldMissing(field, record)
    return value


def positive(number, what):
    if number <= 0:
        raise ValueError(f"{what} must be positive, not {number}")
    return number
