class TenderscopeError(Exception):
    """Base of what the pipeline raises itself."""


class DuplicateNotice(TenderscopeError):
    def __init__(self, number, portal):
        super().__init__(f"notice {number} was already taken in from {portal}")
        self.number = number


class MissingRate(TenderscopeError):
    pass


class ContractRejected(TenderscopeError):
    def __init__(self, reasons):
        super().__init__("; ".join(reasons))
        self.reasons = reasons


class VaultUnavailable(TenderscopeError):
    pass


class SettingsProblem(TenderscopeError):
    pass


class QuotaSpent(TenderscopeError):
    def __init__(self, key, used, allowed):
        super().__init__(f"key {key} used {used} of {allowed} calls")


class BlankField(ValueError):
    pass


class StageAborted(RuntimeError):
    pass
