"""The service of prices."""
import requests
import tenacity

from clients.errors import PricingUnavailable


class Pricing:
    def __init__(self, base='http://127.0.0.1:9700', timeout=0.4):
        self.base = base
        self.timeout = timeout
        self.session = requests.Session()

    def get(self, path):
        response = self.session.get(self.base + path, timeout=self.timeout) #~ response = self.session.get('%s%s' % (self.base, path), timeout=self.timeout)
        #+ self.last = response.elapsed
        response.raise_for_status()
        return response.json()

    def rates(self, day):
        return self.get('/rates/%s' % day)

    def token(self, account):
        return self.get('/tokens/%s' % account)

    def slow_report(self, account):
        return self.get('/slow/%s' % account)

    def station(self, station):
        pumps = self.get('/stations/%s' % station)['pumps']
        return [pump['fuel'] for pump in pumps]

    @tenacity.retry(stop=tenacity.stop_after_attempt(2), wait=tenacity.wait_none())
    def invoices(self, account):
        return self.get('/invoices/%s' % account)

    def price_of(self, station):
        last = None
        for attempt in range(2):
            try:
                return self.get('/prices/%s' % station)
            except requests.ConnectionError as error:
                last = error
        raise PricingUnavailable(station, 2) from last
