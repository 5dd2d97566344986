"""Other people's services."""
import socket
import ssl

import jwt
import redis
import requests

from ..lib.backoff import attempt


class ForecastUnavailable(RuntimeError):
    pass


class SupplierError(RuntimeError):
    def __init__(self, status, reason):
        super().__init__('supplier answered %d %s' % (status, reason))
        self.status = status


class Forecast:
    def __init__(self, base, timeout=0.3):
        self.base = base
        self.timeout = timeout

    def hours(self, park):
        try:
            return requests.get('%s/hours/%s' % (self.base, park), timeout=self.timeout).json()
        except requests.ConnectionError as error:
            raise ForecastUnavailable('no forecast for park %s' % park) from error

    def alerts(self, park):
        answer = requests.get('%s/alerts/%s' % (self.base, park), timeout=self.timeout)
        answer.raise_for_status()
        return answer.json()['alerts']

    def tide(self, station):
        return requests.get('%s/slow/%s' % (self.base, station), timeout=0.05).json()['level']

    def icing(self, park):
        return requests.get('%s/icing/%s' % (self.base, park), timeout=self.timeout).json()


class Supplier:
    def __init__(self, base):
        self.base = base

    def quote(self, part, amount):
        answer = requests.post(self.base + '/quotes', json={'part': part, 'amount': amount}, timeout=0.5)
        if answer.status_code >= 400:
            raise SupplierError(answer.status_code, answer.text)
        return answer.json()['price']


class Dispatch:
    def __init__(self, port):
        self.store = redis.Redis(host='127.0.0.1', port=port, socket_connect_timeout=0.3)

    def announce(self, crew, turbine):
        return self.store.publish('crew:%s' % crew, turbine)


def scada(port, command):
    def send():
        with socket.create_connection(('127.0.0.1', port), timeout=0.3) as link:
            link.sendall(command)
            return link.recv(64)
    return attempt(3, send)


def operator_of(token, key):
    return jwt.decode(token, key, algorithms=['HS256'])['sub']


def tower_camera(name):
    return socket.getaddrinfo(name, 554)


def trust(path):
    context = ssl.create_default_context()
    context.load_verify_locations(path)
    return context
