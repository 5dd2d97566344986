import redis


class HoldingsCache:
    def __init__(self, port):
        self.client = redis.Redis(host="127.0.0.1", port=port, socket_timeout=1)
        self.local = {}

    def remember(self, key, value):
        self.client.set(f"holdings:{key}", value, ex=60)

    def evict_stale(self, limit):
        for key in self.local:
            if self.local[key] < limit:
                del self.local[key]
