import jwt
from tenacity import retry, stop_after_attempt, wait_none

import httpx
from clients.base import get_checked, url

KEY = "a-key-of-the-park-that-has-thirty-two-letters"


@retry(stop=stop_after_attempt(2), wait=wait_none())
def shuttle_lines(park):
    response = httpx.get(url("/shuttle/lines/" + park))
    if response.status_code >= 500:
        raise ConnectionError("shuttle company answers %d" % response.status_code)
    return response.json()


def charge(permit, cents):
    return get_checked("/charges/deny?permit=%s&cents=%d" % (permit, cents))


def refund(token, cents):
    claims = jwt.decode(token, KEY, algorithms=["HS256"])
    return claims["acct"], cents


def expired(permit):
    return jwt.encode({"sub": permit, "exp": 1_700_000_000}, KEY, algorithm="HS256")


def unnamed(permit):
    return jwt.encode({"sub": permit}, KEY, algorithm="HS256")
