class AnnuityError(Exception):
    pass


class UnknownOffice(AnnuityError):
    def __init__(self, code):
        super().__init__("no fee schedule for office %s" % code)
        self.code = code


class LapsedPatent(AnnuityError):
    pass


class FeeMismatch(AnnuityError, ValueError):
    pass


class FeedError(RuntimeError):
    pass
