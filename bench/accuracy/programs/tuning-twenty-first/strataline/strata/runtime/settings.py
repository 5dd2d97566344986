import configparser
import importlib
import os


def read(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return parser


def export_folder(parser):
    return parser.get("export", "folder")


def workers(parser):
    return parser.getint("pool", "workers")


def secret(name):
    #+ # Secrets come from the environment of the unit.
    return os.environ[name]


def plugin(dotted):
    module, _, attribute = dotted.rpartition(".")
    return getattr(importlib.import_module(module), attribute)
