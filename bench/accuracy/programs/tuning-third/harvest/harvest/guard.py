from functools import wraps


class GaveUp(Exception):
    pass


class NotAllowed(PermissionError):
    pass


def retried(times):
    def decorate(work):
        @wraps(work)
        async def attempt(*args, **kwargs):
            last = None
            for _ in range(times):
                try:
                    return await work(*args, **kwargs)
                except ConnectionError as error:
                    last = error
            raise GaveUp(f"{work.__name__} failed {times} times") from last

        return attempt

    return decorate


def for_role(role):
    def decorate(work):
        @wraps(work)
        def checked(user, *args):
            if role not in user["roles"]:
                raise NotAllowed(f"{user['name']} may not {work.__name__} as {role}")
            return work(user, *args)

        return checked

    return decorate
