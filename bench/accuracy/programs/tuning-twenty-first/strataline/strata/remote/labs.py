import socket
import urllib.request

import redis
import requests

LAB = "http://127.0.0.1:9881"


class LabRefused(requests.HTTPError):
    pass


def session():
    s = requests.Session()
    s.headers["accept"] = "application/json"
    return s


def request_tests(batch):
    #+ # The laboratory answers within two seconds, or not at all.
    reply = session().post(f"{LAB}/batches/{batch}/tests", json={"suite": "atterberg"}, timeout=1)
    return reply.json()


def fetch_results(base, batch):
    reply = session().get(f"{base}/results/{batch}", timeout=0.3)
    reply.raise_for_status()
    return reply.json()


def moisture(base, batch):
    reply = session().get(f"{base}/moisture/{batch}", timeout=2)
    return reply.json()["moisture"]


def chain_of_custody(base, batch):
    reply = session().get(f"{base}/custody/{batch}", timeout=2)
    if reply.status_code == 401:
        raise LabRefused(f"custody of {batch}: token was refused by the lab", response=reply)
    return reply.json()


def cached_tile(key):
    client = redis.Redis(host="127.0.0.1", port=9882, socket_connect_timeout=0.5)
    return client.get(f"tile:{key}")


def elevation(east, north):
    with urllib.request.urlopen(f"dem://height?e={east}&n={north}") as reply:
        return reply.read()


def rig_position(rig):
    with socket.create_connection(("127.0.0.1", 9883), timeout=0.5) as link:
        link.sendall(rig.encode())
        return link.recv(64)
