import base64
import configparser
import gzip
import hashlib
import hmac
import os
import pickle
import smtplib
import socket
import ssl
import subprocess
import uuid
import importlib

import redis
import requests

from ..errors import AccordError


class GcMachine:
    """The chromatograph in the basement."""

    def __init__(self, base):
        self.base = base
        self.http = requests.Session()

    def run(self, sample):
        answer = self.http.get(self.base + "/runs/" + sample, timeout=0.15)
        answer.raise_for_status()
        return answer.json()

    def peaks(self, sample):
        return self.run(sample)["peaks"]

    def purity(self, sample):
        result = self.run(sample)
        return 100 * result["area"] / result["total_area"]

    def firmware(self):
        with socket.create_connection(("127.0.0.1", 9735), 1) as line:
            return line.recv(4)


def remember(key, value):
    return redis.Redis(port=9734, socket_connect_timeout=1).set(key, value)


def post(recipient):
    with smtplib.SMTP("127.0.0.1", 9736, timeout=1) as server:
        server.sendmail("lab@accord.example", recipient, "ready")


def sign(secret, text):
    return hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()


def token(text):
    return base64.b64decode(text, validate=True)


def unpack(blob):
    return gzip.decompress(blob)


def restore(blob):
    return pickle.loads(blob)


def settings(text):
    config = configparser.ConfigParser()
    config.read_string(text)
    return config.getint("balance", "port")


def batch_id(text):
    return uuid.UUID(text)


def spectrum(path):
    with open(path) as file:
        return file.read()


def archive(folder):
    os.mkdir(folder)


def convert(path):
    return subprocess.run(["gc2csv", path], check=True)


def lint(code):
    return subprocess.run(["sh", "-c", "exit %d" % code], check=True)


def plugin(name):
    return importlib.import_module("accord.links." + name)


def driver(name):
    return getattr(importlib.import_module("accord.links.clients"), name)


def port():
    return int(os.environ["BALANCE_PORT"])


def ship(address):
    try:
        return socket.getaddrinfo(address, 443)
    except socket.gaierror as error:
        raise AccordError("cannot ship to %s: %s" % (address, error))
