class YardError(Exception):
    pass


class BidRejected(YardError):
    def __init__(self, lot, amount, reason):
        super().__init__(f"bid of {amount} on lot {lot} rejected: {reason}")
        self.reason = reason


class MovementHold(YardError):
    pass


class RegistryError(YardError):
    def __init__(self, status, where):
        super().__init__(f"registry answered {status} for {where}")
        self.status = status


class StateError(YardError):
    pass
