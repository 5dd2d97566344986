"""Sends what was made to caches, documents and people."""
import smtplib

import jinja2
import jwt
import pymongo
import redis

environment = jinja2.Environment(undefined=jinja2.StrictUndefined)


def cache_totals(shop, total):
    redis.Redis(host="127.0.0.1", port=9488, socket_connect_timeout=0.3).set(f"total:{shop}", total)


def store_document(document):
    client = pymongo.MongoClient("127.0.0.1", 9489, serverSelectionTimeoutMS=60)
    client.reports.daily.insert_one(document)


def render_report(context):
    return environment.from_string("Sales of {{ shop }}\nTotal: {{ totals.net }}").render(context)


def mail_report(text):
    with smtplib.SMTP("127.0.0.1", 9490, timeout=0.5) as server:
        server.sendmail("flow@example.org", ["shop@example.org"], text)


def read_grant(token):
    return jwt.decode(token, "flow-secret-of-thirty-two-letters", algorithms=["HS256"])


def export_fixed(rows):
    return "\n".join(f"{row:<12}" for row in rows).encode("ascii")


def dedupe(rows):
    return list(set(rows))
