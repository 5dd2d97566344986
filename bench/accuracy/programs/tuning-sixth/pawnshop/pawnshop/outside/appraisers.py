import requests


class AppraisalError(Exception):
    pass


class Appraisers:
    def __init__(self, url, gone):
        self.url, self.gone = url, gone

    def _get(self, url):
        response = requests.get(url, timeout=0.3)
        response.raise_for_status()
        return response.json()

    def appraise(self, serial):
        try:
            return self._get(f"{self.gone}/appraisals/{serial}")
        except requests.ConnectionError as error:
            raise AppraisalError(f"no appraiser for {serial}") from error

    def gold(self, day):
        return self._get(f"{self.url}/gold/{day}")["ounce"]["cents"]

    def stolen(self, serial):
        return self._get(f"{self.url}/register/{serial}")

    def history(self, serial):
        return self._get(f"{self.url}/page/{serial}")
