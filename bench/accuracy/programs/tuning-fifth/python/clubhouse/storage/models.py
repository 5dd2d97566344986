from datetime import date, time

from .query import Field, Model


class Court(Model):
    table = "courts"
    fields = {"id": Field(), "name": Field(), "opens": Field(time.fromisoformat), "surface": Field()}


class Member(Model):
    table = "members"
    fields = {"id": Field(), "email": Field(), "born": Field(date.fromisoformat), "level": Field(int)}

    def domain(self):
        return self.email.split("@")[1]
