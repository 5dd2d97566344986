import json

import redis

_pool = redis.Redis(host="127.0.0.1", port=9802, socket_connect_timeout=1)


def quota_left(zone):
    return int(_pool.get("quota:" + zone))


class LocalCache:
    def __init__(self):
        self.entries = {}

    def put(self, key, value):
        self.entries[key] = json.dumps(value)

    def evict(self, prefix):
        for key in self.entries:
            if key.startswith(prefix):
                del self.entries[key]
