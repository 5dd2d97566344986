"""An error whose text differs with each request: one issue all the same."""

ACCOUNTS = {"ada": {"name": "ada", "balance": 1200}}


class UnknownAccountError(LookupError):
    pass


def find_account(name):
    if name not in ACCOUNTS:
        raise UnknownAccountError(f"no account named {name}")
    return ACCOUNTS[name]
