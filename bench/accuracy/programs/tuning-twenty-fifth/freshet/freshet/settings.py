import configparser
import os

import yaml


def variable(name, cast=str):
    return cast(os.environ[name])


def thresholds(text):
    document = yaml.safe_load(text)
    return {gauge: float(each["warning"]) for gauge, each in document["gauges"].items()}


def sms_gateway(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return parser.get("sms", "gateway"), parser.getint("sms", "port")
