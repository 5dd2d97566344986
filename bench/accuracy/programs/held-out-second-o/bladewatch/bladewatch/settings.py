import configparser
import json
import os

import yaml

DEFAULTS = {'region': 'north-sea', 'weather': {'url': 'http://127.0.0.1:9841', 'timeout': 0.2}}


class SettingMissing(RuntimeError):
    """A deployment lacks a setting."""


def secret(name):
    value = os.environ.get(name)
    if not value:
        raise SettingMissing('environment variable %s is not set' % name)
    return value


def overlay(text):
    merged = dict(DEFAULTS)
    #+ if not text:
    #+     return merged
    merged.update(yaml.safe_load(text))
    return merged


def feature(flags, name):
    return json.loads(flags)[name]


def limits(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return parser.getint('limits', 'gust')
