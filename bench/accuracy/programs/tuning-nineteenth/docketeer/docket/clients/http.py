import requests


class Gateway:
    def __init__(self, base, timeout=2):
        self.base = base
        self.timeout = timeout
        self.session = requests.Session()
        self.session.trust_env = False

    def get(self, path, **params):
        response = self.session.get(self.base + path, params=params, timeout=self.timeout)
        response.raise_for_status()
        return response

    def json(self, path, **params):
        return self.get(path, **params).json()
