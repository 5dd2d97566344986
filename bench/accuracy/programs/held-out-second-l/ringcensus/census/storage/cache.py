import json

import redis


class HotSpots:
    def __init__(self, port):
        self.client = redis.Redis(port=port, socket_connect_timeout=1)

    def bump(self, square):
        return self.client.incr(f"square:{square}")

    def load(self, raw):
        return json.loads(raw)["squares"]
