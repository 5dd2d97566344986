import os

import httpx
import redis
import tenacity

BASE = os.environ.get("AUTHORITY", "")
CLOSED = os.environ.get("CLOSED", "9779")


class PermitDenied(PermissionError):
    pass


class AuthorityError(Exception):
    """What the fisheries authority did not take."""


async def file_report(batch):
    async with httpx.AsyncClient(base_url=BASE, trust_env=False) as client:
        response = await client.post("/reports", json={"batch": batch})
        response.raise_for_status()


async def permit(number):
    async with httpx.AsyncClient(base_url=BASE, trust_env=False) as client:
        response = await client.get(f"/permits/{number}")
        if response.status_code == 403:
            raise PermitDenied(f"permit {number} is not ours to read")
        return response.json()


async def species_list(region):
    async with httpx.AsyncClient(base_url=BASE, trust_env=False) as client:
        answer = (await client.get(f"/species/{region}")).json()
        return [each["latin"] for each in answer["species"]]


async def holidays(region):
    async with httpx.AsyncClient(base_url=BASE, trust_env=False) as client:
        return (await client.get(f"/closures/{region}")).json()


def river_level(gauge):
    with httpx.Client(base_url=BASE, timeout=0.1, trust_env=False) as client:
        return client.get(f"/slow/{gauge}").text


def order(pellet):
    with httpx.Client(base_url=f"http://127.0.0.1:{CLOSED}", trust_env=False) as client:
        return client.post("/orders", json={"pellet": pellet}).json()


def receipt(batch):
    try:
        return order(batch)
    except httpx.HTTPError as error:
        raise AuthorityError(f"no receipt for {batch}") from error


def remember(key, value):
    redis.Redis(host="127.0.0.1", port=int(CLOSED)).set(key, value)


@tenacity.retry(stop=tenacity.stop_after_attempt(2), wait=tenacity.wait_none())
def weather(day):
    raise ConnectionResetError(f"weather service hung up on {day}")


def callback(url):
    return httpx.get(url, trust_env=False)
