import httpx

from app.partner import PORT


class PartnerDown(Exception):
    pass


def url(path):
    return "http://127.0.0.1:%d%s" % (PORT, path)


def get_json(path, timeout=5.0):
    response = httpx.get(url(path), timeout=timeout)
    return response.json()


def get_checked(path):
    response = httpx.get(url(path))
    response.raise_for_status()
    return response.json()
