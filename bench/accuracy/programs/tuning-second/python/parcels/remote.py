import asyncio
import http.client
import socket
import urllib.request


def rates(base, country):
    with urllib.request.urlopen(f"{base}/rates/{country}") as answer:
        return answer.read()


def tracking(port, code):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"/tracking/{code}")
    return connection.getresponse()


def slow(port):
    with socket.create_connection(("127.0.0.1", port), timeout=0.05) as link:
        return link.recv(10)


def read_archive(folder, code):
    with open(f"{folder}/archive/{code}.xml", encoding="utf-8") as file:
        return file.read()


def decode(code):
    return bytes([code % 60 + 195, 40]).decode("utf-8")


async def wait_for_scan(code):
    return await asyncio.wait_for(asyncio.sleep(1, code), timeout=0.01)


async def driver(code):
    await asyncio.sleep(0)
    return {"van": None}["van"]["driver"], code


async def tour(codes):
    return await asyncio.gather(*(driver(code) for code in codes))
