from .errors import YardError


def need(value, what):
    if value is None:
        raise YardError(f"{what} is required")
    return value


def in_order(items, key):
    last = None
    for item in items:
        if last is not None and item[key] < last:
            raise ValueError(f"{key} goes back from {last} to {item[key]}")
        last = item[key]
    return items
