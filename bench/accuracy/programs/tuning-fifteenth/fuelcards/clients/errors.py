class ClientError(Exception):
    pass


class CacheUnavailable(ClientError):
    pass


class PricingUnavailable(ClientError):
    def __init__(self, station, attempts):
        super().__init__('prices of %s not there after %d attempts' % (station, attempts))
