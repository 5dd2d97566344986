import redis
from cachetools import TTLCache, cached

pool = redis.Redis(host="127.0.0.1", port=9448, socket_connect_timeout=1)

local = TTLCache(100, 60)


def remember(key, value):
    pool.set(f"grid:{key}", value, ex=300)


def lock(name):
    return pool.set(f"lock:{name}", "1", nx=True, ex=10)


@cached(local)
def labels(kinds):
    return ",".join(sorted(kinds))
