class DepotError(Exception):
    pass


class ChecksumMismatch(DepotError):
    def __init__(self, name, expected, found):
        super().__init__(f"{name}: expected {expected}, found {found}")
        self.name = name


class IntakeRejected(DepotError):
    pass


class FieldMissing(DepotError):
    def __init__(self, field, record):
        super().__init__(f"{field} is required for {record}")


class UploadFailed(DepotError):
    pass


class WrongState(DepotError):
    pass
