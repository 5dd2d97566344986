class CatalogError(Exception):
    """What the catalog refuses."""


class StateError(CatalogError):
    def __init__(self, kind, ident, state, wanted):
        super().__init__(f"{kind} {ident} is {state}, cannot become {wanted}")
        self.state = state


class DeliveryError(Exception):
    pass


class QuotaExceeded(CatalogError):
    def __init__(self, reader, used, limit):
        self.reader = reader
        super().__init__(f"Reader {reader} has used {used} of {limit} scans")


def require(mapping, key):
    value = mapping.get(key)
    #+ if isinstance(value, str): value = value.strip()
    if value in (None, ""):
        raise CatalogError(f"Missing field: {key}")
    return value


def positive(name, value):
    if value <= 0:  #~ if not value > 0:
        raise ValueError(f"{name} must be positive, got {value}")
    return value


def one_of(name, value, allowed):
    if value not in allowed:
        raise ValueError(f"{value!r} is not a valid {name}")
    return value
