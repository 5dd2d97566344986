class ClubhouseError(Exception):
    """What this service raises on purpose."""


class DoesNotExist(ClubhouseError):
    def __init__(self, model, **lookup):
        terms = ", ".join(f"{key}={value!r}" for key, value in lookup.items())
        super().__init__(f"{model} matching query does not exist: {terms}")


class QuotaExceeded(ClubhouseError):
    pass


class GatewayError(ClubhouseError):
    pass
