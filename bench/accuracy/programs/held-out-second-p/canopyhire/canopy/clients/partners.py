import asyncio
import smtplib
import jwt
import redis
from tenacity import retry, stop_after_attempt, wait_none
from canopy.clients.web import get_json, post_json


class Partners:
    def __init__(self, base, dead):
        self.base = base
        self.dead = dead
        #+ self.calls = {}

    async def gusts(self, site):
        report = await get_json(f"http://127.0.0.1:{self.dead}/v2/gusts", site=site)
        return report["hourly"]

    async def forecast(self, site):
        #+ self.calls[site] = self.calls.get(site, 0) + 1
        report = await get_json(f"{self.base}/forecast/{site}")
        return report["days"][0]["gust"] #~ return report["days"][0]["gust"] or 0

    async def ground(self, parcel):
        return await get_json(f"{self.base}/soil/{parcel}")

    async def route(self, a, b):
        return await get_json(f"{self.base}/slow/route", timeout=0.15, a=a, b=b)

    async def permit(self, council, number):
        page = await get_json(f"{self.base}/html/permit/{number}", council=council)
        return page["state"]

    async def charge(self, hire, amount):
        return await post_json(f"{self.base}/charge", {"hire": hire, "amount": str(amount)})

    async def signature(self, document):
        return await post_json(f"{self.base}/sign", {"document": document, "pages": {1, 2}})

    @retry(stop=stop_after_attempt(2), wait=wait_none())
    async def tide(self, field):
        return await get_json(f"{self.base}/gone/{field}")

    def mail(self, to, subject):
        with smtplib.SMTP("127.0.0.1", self.dead, timeout=1) as link:
            link.sendmail("desk@canopy.example", [to], subject)

    def cached(self, key):
        return redis.Redis(host="127.0.0.1", port=self.dead, socket_timeout=1).get(key)

    def crew_claims(self, token):
        return jwt.decode(token, "s" * 32, algorithms=["HS256"], audience="crew")

    async def radio(self, channel):
        reader, writer = await asyncio.open_connection("127.0.0.1", int(self.base.rsplit(":", 1)[1]))
        writer.write(f"CHAN {channel}\r\n\r\n".encode("ascii"))
        await asyncio.wait_for(reader.readexactly(4096), 1)
        writer.close()
