"""The cache of cards."""
import redis

from clients.errors import CacheUnavailable

_cache = redis.Redis(port=9742, socket_connect_timeout=0.5)


def blocked(card):
    try:
        return _cache.get('blocked:%s' % card) == b'1'
    except redis.ConnectionError as error:
        raise CacheUnavailable('cannot tell whether %s is blocked' % card) from error


def remember(card, value):
    #+ value = dict(value)
    _cache.set('card:%s' % card, value)
