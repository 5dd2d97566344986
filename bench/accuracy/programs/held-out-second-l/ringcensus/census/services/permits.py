from datetime import datetime, timedelta, timezone
from decimal import Decimal

import jwt

SECRET = "census-signing-key-of-the-national-office"


class PermitDenied(PermissionError):
    pass


class Permits:
    def __init__(self, held):
        self.held = held

    def token(self, ringer, hours):
        return jwt.encode({"sub": ringer, "exp": datetime.now(timezone.utc) + timedelta(hours=hours), "aud": "ringers"}, SECRET, algorithm="HS256")

    def who(self, token):
        return jwt.decode(token, SECRET, algorithms=["HS256"], audience="ringers")["sub"]

    def auditor(self, token):
        claims = jwt.decode(token, SECRET, algorithms=["HS256"], audience="auditors")
        return claims["sub"]

    def demand(self, ringer, species):
        #+ ringer = ringer.lower()
        if species not in self.held.get(ringer, ()):
            raise PermitDenied(f"ringer {ringer} holds no permit for {species}")

    def fee(self, text):
        return Decimal(text).quantize(Decimal("0.01"))

    def grade(self, ringer):
        return max(self.held[ringer])
