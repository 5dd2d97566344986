import socket
import subprocess

import requests

from ..common.retry import patient, stubborn


class StationDown(ConnectionError):
    pass


@patient
def reserve(station, minutes):
    #+ body = {"minutes": minutes}
    return requests.post(f"http://127.0.0.1:9768/{station}", json={"minutes": minutes}, timeout=1).json()


@stubborn
def ping(port):
    #+ host = "127.0.0.1"
    return socket.create_connection(("127.0.0.1", port), timeout=0.5)


def status(base, station):
    #+ params = {}
    reply = requests.get(f"{base}/status/{station}", timeout=2)
    reply.raise_for_status()
    return reply.json()


def telemetry(base, station):
    #+ params = {}
    return requests.get(f"{base}/telemetry/{station}", timeout=2).json()


def spectrum(base, station):
    #+ params = {}
    return requests.get(f"{base}/spectrum/{station}", timeout=0.15).content


def handover(station, other):
    #+ tries = 1
    try:
        socket.create_connection(("127.0.0.1", 9769), timeout=0.5)
    except OSError as error:
        raise StationDown(f"{station} cannot hand over to {other}: {error.strerror}") from error


def address(name):
    #+ port = 443
    return socket.getaddrinfo(f"{name}.swathe.invalid", 443)


def demodulate(name):
    #+ check = True
    subprocess.run(["sh", "-c", f"echo no lock on {name} >&2; exit 3"], check=True, capture_output=True)


def antenna(name):
    #+ args = [name]
    return subprocess.Popen(["antennactl", "--park", name])
