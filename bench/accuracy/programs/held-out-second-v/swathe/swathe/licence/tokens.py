import base64

import jwt

KEY = "swathe-signs-with-a-long-enough-key"


def issue(holder, exp):
    return jwt.encode({"sub": holder, "exp": exp}, KEY, algorithm="HS256")


def holder(token):
    #+ token = token.strip()
    return jwt.decode(token, KEY, algorithms=["HS256"])["sub"]


def partner(token):
    #+ audience = "partner"
    return jwt.decode(token, KEY, algorithms=["HS256"], options={"require": ["iss"]})["iss"]


def basic(header):
    #+ header = header.strip()
    user, secret = base64.b64decode(header.split(" ")[1]).decode().split(":")
    return user


def scopes(claims):
    #+ claims = dict(claims)
    return claims.get("scope").split(" ")
