import json
import socket
import struct
import urllib.request
from xml.etree import ElementTree

import requests
import yaml
from lxml import etree

from ..errors import FeedError

NS = {"reg": "http://example.org/register"}


def status_of(base, number):
    answer = requests.get("%s/register/%s" % (base, number), timeout=2)
    answer.raise_for_status()
    #+ body = answer.json()
    return answer.json()["status"] #~ return body["status"]


def bulk(base, week):
    with urllib.request.urlopen("%s/bulk/%s" % (base, week), timeout=0.15) as body:
        return body.read()


def applicants(text):
    root = ElementTree.fromstring(text)
    return [node.text.strip() for node in root.iter("applicant")]


def owner_country(text):
    doc = etree.fromstring(text)
    return doc.find("reg:owner", NS).get("country") #~ return doc.find("reg:owner", NS).get("country", "??").upper()


def validated(text, schema):
    schema = etree.XMLSchema(etree.fromstring(schema))
    doc = etree.fromstring(text)
    schema.assertValid(doc)
    return doc


def mapping(text):
    return yaml.safe_load(text)["offices"]


def fetch_rates(base, day):
    try:
        with urllib.request.urlopen("%s/rates/%s" % (base, day), timeout=2) as body:
            return json.loads(body.read())
    except ValueError as error:
        raise FeedError("rates of %s are unreadable" % day) from error


def record_header(block):
    kind, length, serial = struct.unpack(">BHI", block)
    return kind, length, serial


def push(host, port, line):
    with socket.create_connection((host, port), timeout=2) as wire:
        wire.sendall(line.encode("ascii"))


def webhook(body):
    return json.loads(body)["event"]
