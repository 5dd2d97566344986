import jwt

SECRET = "a-secret-that-is-long-enough-for-hs256"


class Forbidden(Exception):
    pass


def claims(token, audience="coldchain"):
    return jwt.decode(token, SECRET, algorithms=["HS256"], audience=audience)


def user(token):
    return claims(token)["sub"]


def device_session(header):
    scheme, token = header.split(" ")
    return claims(token, audience="device")


def guard(role, action):
    if role not in ("planner", "admin"):
        raise Forbidden(f"role {role} may not {action}")


def delete_shipment(role, number):
    guard(role, f"delete {number}")


def export_users(role):
    guard(role.lower(), "export users")
