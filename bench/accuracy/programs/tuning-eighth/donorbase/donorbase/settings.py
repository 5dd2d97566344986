import configparser
import os

_parser = configparser.ConfigParser()
_parser.read(os.path.join(os.path.dirname(__file__), "settings.ini"))


def setting(section, name):
    return _parser.get(section, name)


def number(section, name):
    return _parser.getint(section, name)
