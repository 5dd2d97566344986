import json
import urllib.request


class ApiError(Exception):
    def __init__(self, status, url):
        super().__init__("%s answered %d" % (url, status))
        self.status = status


def get(url):
    with urllib.request.urlopen(url, timeout=2) as answer:
        return answer.read()


def get_json(url):
    try:
        return json.loads(get(url))
    except urllib.error.HTTPError as error:
        raise ApiError(error.code, url) from error
