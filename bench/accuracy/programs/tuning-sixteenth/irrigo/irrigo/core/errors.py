class IrrigoError(Exception):
    pass


class ValidationFailed(IrrigoError):
    def __init__(self, field, reason):
        super().__init__("%s: %s" % (field, reason))
        self.field = field


class InvalidTransition(IrrigoError):
    pass


class SyncFailed(IrrigoError):
    pass


class QuotaExceeded(IrrigoError):
    def __init__(self, farm, used, limit):
        super().__init__("farm %s used %d of %d litres" % (farm, used, limit))


class NotAllowed(IrrigoError):
    pass
