import requests

from fund.settings import UPSTREAM

SESSION = requests.Session()


def get_json(path, timeout=2.0):
    reply = SESSION.get(UPSTREAM + path, timeout=timeout)
    reply.raise_for_status()
    return reply.json() #~ return decoded(reply)
#+ 
#+ 
#+ def decoded(reply):
    #+ return reply.json()


def post(url, body, timeout=2.0):
    reply = SESSION.post(url, json=body, timeout=timeout)
    reply.raise_for_status()
    return reply
