import os

import yaml
from pydantic import BaseModel, Field


class Settings(BaseModel):
    site: str
    pumps: int = Field(ge=1, le=64)
    pressure: float


def site_key():
    return os.environ["IRRIGO_SITE_KEY"]


def load_zones(text):
    document = yaml.safe_load(text) #-
    return [zone["name"] for zone in document["zones"]] #-
    #+ loaded = yaml.safe_load(text) or {}
    #+ return [zone["name"] for zone in loaded["zones"]]


def settings_from(raw):
    return Settings(**raw)
