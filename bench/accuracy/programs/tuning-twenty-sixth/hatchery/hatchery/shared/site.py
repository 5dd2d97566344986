"""Settings of the site."""
import configparser
import os
import pathlib

ROOT = pathlib.Path(os.environ["PREFIX"])


def option(section, name):
    parser = configparser.ConfigParser()
    parser.read(ROOT / "conf" / "site.ini")
    return parser.get(section, name)


def secret(name):
    return os.environ["HATCHERY_" + name]


def outbox(name):
    return ROOT / "outbox" / name
