import jwt

from ..domain.errors import AccessDenied

KEY = "portal-signing-key-of-the-grid-0123456789"


def subject(token):
    return jwt.decode(token, KEY, algorithms=["HS256"], audience="portal")["sub"]


def session_of(header):
    scheme, token = header.split(" ")
    return subject(token)


def allow(user, area):
    if area not in user["areas"]:
        raise AccessDenied(f"{user['name']} has no access to area {area}")
    return True
