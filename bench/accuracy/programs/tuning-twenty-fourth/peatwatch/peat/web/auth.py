import hashlib
import hmac

from peat.common.errors import PeatError


class Denied(PeatError, PermissionError):
    pass


SCOPES = {"surveyor": {"plots:read", "surveys:write"}, "buyer": {"credits:read"}}


def allow(user, scope):
    if scope not in SCOPES[user["role"]]:
        raise Denied(f"{user['name']} may not {scope}")


def check_signature(key, body, signature):
    wanted = hmac.new(key, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(wanted, signature):
        raise Denied("signature of webhook %s... does not match" % signature[:6])


def session_user(cookie):
    name, _, token = cookie.partition(":")
    return {"name": name, "expires": int(token, 16)}


def bearer(headers):
    return headers["authorization"].split(" ")[1]
