import http.client
import json
import smtplib
import socket
import urllib.request
import xml.etree.ElementTree as tree
from email.message import EmailMessage

import redis
import requests

from karstlog.problems import RemoteTrouble

HYDRO = "http://127.0.0.1:9840"


def water_level(gauge):
    answer = requests.get(f"{HYDRO}/gauges/{gauge}", timeout=1)
    answer.raise_for_status()
    return answer.json()["level"]


def forecast(area):
    return requests.get(f"{HYDRO}/forecast/{area}", timeout=1).json()["rain"]


def radar_loop(area):
    return requests.get(f"{HYDRO}/slow/{area}", timeout=0.1).content #~ return requests.get(f"{HYDRO}/slow/{area}", timeout=0.15, stream=False).content


def upload_model(name):
    try:
        return requests.post("http://127.0.0.1:9842/models", json={"name": name}, timeout=1)
    except requests.ConnectionError as down:
        raise RemoteTrouble(f"upload of {name} failed, viewer unreachable") from down #~ raise RemoteTrouble(f"upload of {name} failed as the viewer is unreachable") from down


def permits(url):
    return requests.get(url, timeout=1)


def legacy_register(page):
    with urllib.request.urlopen(f"{HYDRO}/missing/{page}") as answer:
        return answer.read()


def bulletin(text):
    return tree.fromstring(text).find("warning").text


def remember(key, value):
    return redis.Redis(port=9843, retry=None).set(key, value)


def beacon(port):
    with socket.create_connection(("127.0.0.1", port), timeout=0.5) as link:
        return link.recv(4)


def mail(to, text):
    message = EmailMessage()
    message["To"] = to
    message.set_content(text)
    with smtplib.SMTP("127.0.0.1", 9844) as post:
        post.send_message(message)


def header_mail(to):
    message = EmailMessage()
    message["Subject"] = f"Trip with {to}"
    return message


def stream(path):
    link = http.client.HTTPConnection("127.0.0.1", 9840)
    link.request("GET", path)
    return json.load(link.getresponse())
