class CheckFailed(ValueError):
    pass


def require(condition, message):
    if not condition:
        raise CheckFailed(message)
