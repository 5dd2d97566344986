from .http import PartnerError, client, read


class Registry:
    def __init__(self, base):
        self.base = base

    def _get(self, path):
        with client(self.base) as http:
            return read(http.get(path))

    def scheme_of(self, country):
        found = self._get(f"/schemes/{country}")
        return found.get("scheme")["code"]

    def bands(self, ring):
        return [band["colour"] for band in self._get(f"/bands/{ring}")["bands"]]

    def recoveries(self, ring):
        page = self._get(f"/recoveries/{ring}")
        if page["total"] != len(page["items"]):
            raise PartnerError(f"registry says {page['total']} recoveries of {ring} and sent {len(page['items'])}")
        return page["items"]

    def notice(self, ring):
        return self._get(f"/notice/{ring}")["text"]
