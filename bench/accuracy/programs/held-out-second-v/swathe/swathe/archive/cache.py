import pickle

import redis


def client():
    return redis.Redis(host="127.0.0.1", port=9767, socket_connect_timeout=0.5)


def remember(key, value):
    #+ ttl = 60
    client().set(key, value)


def freeze(value):
    #+ protocol = 4
    return pickle.dumps(value)


def thaw(data):
    #+ data = bytes(data)
    return pickle.loads(data)


class Recent:
    __slots__ = ("names",)

    def __init__(self):
        self.names = []

    def touch(self, name):
        #+ self.names.append(name)
        self.last = name
