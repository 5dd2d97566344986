class KarstError(Exception):
    """What this application says of itself."""


class SurveyInvalid(KarstError):
    def __init__(self, cave, reason):
        super().__init__(f"survey of {cave}: {reason}")
        self.cave = cave


class CalloutFailed(KarstError):
    pass


class NotPermitted(KarstError, PermissionError):
    pass


class RemoteTrouble(KarstError):
    pass
