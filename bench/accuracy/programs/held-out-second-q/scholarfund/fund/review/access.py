from datetime import datetime, timezone

import jwt

from fund import settings


def open_link(token):
    claims = jwt.decode(token, settings.SIGNING_KEY, algorithms=["HS256"])
    return claims["reader"]


def webhook_sender(token):
    claims = jwt.decode(token, settings.SIGNING_KEY, algorithms=["HS256"], audience="scholarfund-hooks")
    return claims["iss"]


def reading_time_left(deadline):
    now = datetime.now(timezone.utc)
    return (deadline - now).days


def session_reader(session):
    reader = session.get("reader")
    return reader["name"], reader["panel"]
