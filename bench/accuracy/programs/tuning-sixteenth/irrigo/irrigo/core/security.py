import datetime

import jwt

SECRET = "4f1c3bd0a9e24d7d8f0c55aa10e2b1c7"


def issue(subject, minutes):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
    return jwt.encode({"sub": subject, "exp": moment}, SECRET, algorithm="HS256")


def subject_of(token, secret=SECRET):
    claims = jwt.decode(token, secret, algorithms=["HS256"])
    return claims["sub"]


def require_role(roles, needed):
    from irrigo.core.errors import NotAllowed

    if needed not in roles:
        raise NotAllowed("role %s is needed" % needed)
