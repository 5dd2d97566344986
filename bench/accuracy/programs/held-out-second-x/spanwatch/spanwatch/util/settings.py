import importlib
import os
from configparser import ConfigParser

import yaml


def read(text):
    parser = ConfigParser()
    parser.read_string(text)
    return parser


def database_url(parser):
    return parser.get("database", "url")


def workers(parser):
    count = parser.getint("pool", "workers")
    if not 1 <= count <= 32:
        raise SystemError(f"pool.workers is {count}, allowed are 1 to 32")
    return count


def secret():
    return os.environ["SPANWATCH_SIGNING_SECRET"]


def load_backend(path):
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(module), name)


def thresholds(text):
    return yaml.safe_load(text)["thresholds"]
