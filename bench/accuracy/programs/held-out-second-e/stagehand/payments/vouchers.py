"""Vouchers."""
import base64

from pydantic import BaseModel, Field

from common.errors import TheatreError


class Voucher(BaseModel):
    code: str = Field(min_length=6)
    cents: int
    to: str


class Vouchers:
    def __init__(self):
        self.known = {}

    def issue(self, data):
        voucher = Voucher(**data)
        self.known[voucher.code] = voucher
        return voucher

    def redeem(self, code, cents):
        voucher = self.known.get(code)
        rest = voucher.cents - cents
        if rest < 0:
            raise TheatreError(f"Voucher {code} is short of {-rest} cents")
        return rest

    def scan(self, text):
        return base64.b64decode(text, validate=True).decode("ascii")

    def greeting(self, voucher, template):
        return template.format(**voucher)
