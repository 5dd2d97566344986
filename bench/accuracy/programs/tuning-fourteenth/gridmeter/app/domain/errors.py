class GridError(Exception):
    """Base of what the service raises itself."""


class BadRequest(GridError):
    pass


class InvalidTransition(GridError):
    def __init__(self, entity, ident, current, wanted):
        super().__init__(f"{entity} {ident} cannot go from {current} to {wanted}")
        self.entity = entity


class BillingError(GridError):
    pass


class UpstreamError(GridError):
    def __init__(self, system, detail):
        super().__init__(f"{system}: {detail}")


class QuotaExceeded(GridError):
    pass


class ConfigError(GridError):
    pass


class AccessDenied(GridError):
    pass
