"""Tokens of partners and of patrons."""
import time

import jwt


class Tokens:
    def __init__(self, key):
        self.key = key

    def read(self, token):
        return jwt.decode(token, self.key, algorithms=["HS256"])

    def of_partner(self, partner):
        token = jwt.encode({"sub": partner, "aud": "listings", "exp": time.time() + 60}, self.key, algorithm="HS256")
        return jwt.decode(token, self.key, algorithms=["HS256"], audience="boxoffice")

    def remember(self, patron, days):
        token = jwt.encode({"sub": str(patron), "exp": time.time() + 86400 * days}, self.key, algorithm="HS256")
        return self.read(token)["sub"]
