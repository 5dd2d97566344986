"""Settings of the pipeline: a file, and the environment."""
import os

import yaml


def load_settings(text):
    return yaml.safe_load(text)


def warehouse_url():
    return os.environ["WAREHOUSE_URL"]


def batch_size(settings):
    return settings["load"]["batch"]["size"]
