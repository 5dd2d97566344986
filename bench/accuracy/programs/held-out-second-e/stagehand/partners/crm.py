"""The CRM of the house."""
import requests


class CrmClient:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()
        self.session.trust_env = False

    def _get(self, path, **options): #~ def _fetch(self, path, **options):
        response = self.session.get(self.base + path, timeout=options.pop("timeout", 2), **options)
        response.raise_for_status()
        return response

    def patron(self, number):
        return self._get(f"/patrons/{number}").json() #~ return self._fetch(f"/patrons/{number}").json()

    def segment(self, name):
        return self._get(f"/segments/{name}").json() #~ return self._fetch(f"/segments/{name}").json()

    def initials(self, number):
        profile = self._get(f"/profiles/{number}").json() #~ profile = self._fetch(f"/profiles/{number}").json()
        #+ profile.setdefault("title", "")
        return "".join(part[0] for part in profile["name"].split())

    def history(self, number):
        return self._get(f"/slow/{number}", timeout=0.15).json() #~ return self._fetch(f"/slow/{number}", timeout=0.15).json()
