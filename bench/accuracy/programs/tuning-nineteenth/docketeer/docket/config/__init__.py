import os

import yaml

from ..errors import Misconfigured

HERE = os.path.dirname(__file__)


def courts(name):
    with open(os.path.join(HERE, name)) as file:
        return yaml.safe_load(file)


def setting(name):
    value = os.environ.get("DOCKET_" + name)
    if value is None:
        raise Misconfigured("DOCKET_%s is not set" % name)
    return value


def retention(settings):
    return {court: int(rule["years"]) for court, rule in settings["retention"].items()}
