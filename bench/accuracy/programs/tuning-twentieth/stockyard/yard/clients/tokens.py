import jwt


class Passes:
    def __init__(self, secret):
        self.secret = secret

    def issue(self, who, until):
        return jwt.encode({"sub": who, "exp": until}, self.secret, algorithm="HS256")

    def check(self, token):
        return jwt.decode(token, self.secret, algorithms=["HS256"])["sub"]
