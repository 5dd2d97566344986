"""Calls the services that have rates, weather and stores."""
import socket

import botocore.session
import requests
from botocore.config import Config
from tenacity import retry, stop_after_attempt

BASE = "http://127.0.0.1:9480"


def get(path, timeout=0.5):
    response = requests.get(BASE + path, timeout=timeout)
    response.raise_for_status()
    return response


def exchange_rates(day):
    return get(f"/rates/{day}").json()["rates"]


def store_list(region):
    payload = get(f"/stores?region={region}").json()
    return [store["name"] for store in payload["stores"]]


def weather(town):
    response = requests.get(f"http://127.0.0.1:9485/{town}", timeout=0.5)
    return response.json()


def loyalty(card):
    return get(f"/slow/{card}", timeout=0.1).json()


@retry(stop=stop_after_attempt(2))
def footfall(shop):
    with socket.create_connection(("127.0.0.1", 9486), timeout=0.3) as connection:
        connection.sendall(shop.encode())
        return connection.recv(64)


def list_bucket(bucket):
    session = botocore.session.Session()
    client = session.create_client("s3", region_name="eu-west-1", config=Config(retries={"max_attempts": 0}))
    return client.list_objects_v2(Bucket=bucket)


def put_report(bucket, key):
    session = botocore.session.Session()
    session.set_credentials("AKIAEXAMPLE", "example")
    config = Config(retries={"max_attempts": 0}, connect_timeout=0.3)
    client = session.create_client("s3", region_name="eu-west-1", endpoint_url="http://127.0.0.1:9487", config=config)
    client.put_object(Bucket=bucket, Key=key, Body=b"x")
