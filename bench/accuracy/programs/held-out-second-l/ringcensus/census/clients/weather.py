from .http import client, read


class Weather:
    def __init__(self, base, spare):
        self.base, self.spare = base, spare

    def wind(self, square):
        with client(self.base) as http:
            return read(http.get(f"/wind/{square}"))["speed"]

    def archive(self, year):
        with client(self.spare) as http:
            return read(http.get(f"/archive/{year}"))

    def tides(self, gauge):
        with client(self.base) as http:
            answer = http.get(f"/slow/{gauge}")
        return answer.json()
