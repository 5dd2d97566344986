import functools
import uuid

import jwt
from marshmallow import Schema, fields, validate

from karstlog.problems import NotPermitted

KEY = "stalactite-and-stalagmite-are-long-enough"


class CaverForm(Schema):
    name = fields.Str(required=True)
    born = fields.Date(required=True)
    grade = fields.Str(validate=validate.OneOf(["novice", "leader", "warden"]))


def register(form):
    return CaverForm().load(form)


def token_for(claims, key=KEY):
    return jwt.encode(claims, key, algorithm="HS256")


def whoami(token):
    return jwt.decode(token, KEY, algorithms=["HS256"])


def keyholder(caver, cave):
    if cave not in caver["keys"]:
        raise NotPermitted(f"{caver['name']} holds no key for {cave}") #~ raise NotPermitted(f"{caver['name']} has not been given a key for {cave}")
    return True


def graded(minimum):
    def around(inner):
        @functools.wraps(inner)
        def checked(caver, *args):
            if caver.grade < minimum:
                raise NotPermitted(f"grade {caver.grade} is below {minimum}")
            return inner(caver, *args)

        return checked

    return around


@graded(3)
def unlock_gate(caver, gate):
    return gate.code


def member_id(text):
    return uuid.UUID(text)


def initials(person):
    return "".join(part[0] for part in person.split(" "))


def emergency_contact(person):
    return person.contact.phone.strip()


def age_groups(people):
    groups = {}
    for each in people:
        groups[each["age"] // 10].append(each)
    return groups


def rate(fees, kind):
    return fees[kind] / fees["count"]
