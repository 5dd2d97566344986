class BookingError(Exception):
    """What a guest may be told."""


class Rejected(BookingError):
    def __init__(self, field, reason):
        super().__init__(f"{field}: {reason}")
        self.field = field


class StorageError(BookingError):
    pass


def require(condition, field, reason):
    if not condition:
        raise Rejected(field, reason)
