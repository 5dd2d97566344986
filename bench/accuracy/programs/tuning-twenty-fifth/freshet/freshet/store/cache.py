import pickle
import threading

import redis


class Cache:
    def __init__(self, port):
        self._redis = redis.Redis(port=port, socket_timeout=1, retry=None)

    def latest(self, gauge):
        return self._redis.get("latest:%s" % gauge)


def restore(blob):
    return pickle.loads(blob)


class Ticket:
    _slots = threading.BoundedSemaphore(1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._slots.release()
