"""Payment of bookings."""
import asyncio
from decimal import Decimal

import httpx
import pymysql
import redis

from common.errors import PartnerFailed
from common.checks import positive


class Checkout:
    def __init__(self, base):
        self.base = base
        self.carts = redis.Redis(host="127.0.0.1", port=9627, socket_connect_timeout=1)

    def fee(self, amount):
        return amount * Decimal("0.029") + 0.25

    def parse(self, amount):
        return Decimal(amount).quantize(Decimal("0.01"))

    def charge(self, reference, cents):
        positive(cents, "amount to charge")
        try:
            response = httpx.post(f"{self.base}/charges", json={"reference": reference, "cents": cents}, trust_env=False)
            response.raise_for_status()
        except httpx.HTTPStatusError as error:
            raise PartnerFailed("acquirer", f"charge of {reference} over {cents}") from error
        return response.json()["id"]

    def capture(self, charge):
        response = httpx.post(f"{self.base}/captures/{charge}", trust_env=False)
        return response.json()["receipt"]["number"]

    def terminal(self, number):
        return httpx.get(f"http://127.0.0.1:9628/terminals/{number}", trust_env=False).text

    def cart(self, session):
        return self.carts.get(f"cart:{session}")

    def ledger(self, day):
        connection = pymysql.connect(host="127.0.0.1", port=9629, user="ledger", password="x", database="ledger", connect_timeout=1)
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM entries WHERE day = %s", [day])

    def three_d_secure(self, session):
        async def poll():
            await asyncio.sleep(5)

        return asyncio.run(asyncio.wait_for(poll(), 0.02))

    def split(self, cents, payers):
        share, rest = divmod(cents, payers)
        return [share + (1 if i < rest else 0) for i in range(payers)]
