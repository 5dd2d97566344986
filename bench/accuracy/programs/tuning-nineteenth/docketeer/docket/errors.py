class DocketError(Exception):
    pass


class MissingField(DocketError):
    pass


class WrongState(DocketError):
    pass


class NotPermitted(DocketError):
    pass


class NoticeFailed(DocketError):
    def __init__(self, recipient, channel):
        super().__init__("notice to %s by %s failed" % (recipient, channel))
        self.recipient = recipient


class Misconfigured(RuntimeError):
    pass
