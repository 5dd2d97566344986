import os

import redis

pool = redis.ConnectionPool(host="127.0.0.1", port=int(os.environ.get("CACHE_PORT", "9651")), socket_connect_timeout=1)


def client():
    return redis.Redis(connection_pool=pool)


def last_position(device):
    return client().hgetall(f"position:{device}")
