import redis


class StateCache:
    def __init__(self, port=9553):
        self.redis = redis.Redis(host="127.0.0.1", port=port, socket_timeout=0.5, retry=None)

    def state(self, valve):
        value = self.redis.get("valve:" + valve)
        return value.decode() if value else "unknown"
