import aiohttp
import httpx
import jwt

from scanroom.support.checks import DeliveryError


class CourierClient:
    def __init__(self, base, secret):
        self.base = base
        self.secret = secret

    async def book(self, parcel):
        async with aiohttp.ClientSession() as session:
            async with session.post("http://127.0.0.1:9501/bookings", json=parcel) as answer:
                return await answer.json()

    def track(self, number):
        answer = httpx.get(f"{self.base}/track/{number}")
        return answer.json()["events"]

    def label(self, parcel):
        try:
            answer = httpx.get(f"{self.base}/labels/{parcel}")
            return answer.json()["pdf"]
        except KeyError as error:
            raise DeliveryError(f"No label for parcel {parcel}") from error

    def identity(self, token):
        return jwt.decode(token, self.secret, algorithms=["HS256"])["sub"]

    def depot(self, answer):
        return answer["depots"][0]["name"]
