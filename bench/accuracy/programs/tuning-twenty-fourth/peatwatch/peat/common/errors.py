class PeatError(Exception):
    """What the service raises itself."""


class UnknownPlot(PeatError, LookupError):
    def __init__(self, code, region):
        super().__init__(f"plot {code} is not registered in {region}")
        self.code = code


class Conflict(PeatError):
    pass


class Upstream(PeatError):
    def __init__(self, service, status, detail=""):
        super().__init__(f"{service} returned {status} {detail}".strip())
        self.status = status
