class Invalid(ValueError):
    def __init__(self, field, record):
        super().__init__(f"{field} is missing in {record!r}")
        self.field = field


def must(record, field):
    value = record.get(field)
    if value in (None, ""):
        raise Invalid(field, record)

    return value
