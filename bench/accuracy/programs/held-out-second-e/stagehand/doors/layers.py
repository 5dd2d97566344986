"""Decorators that operations run in."""
import functools
import os


def audited(action):
    @functools.wraps(action)
    def wrapper(*args, **kwargs):
        try:
            return action(*args, **kwargs)
        finally:
            wrapper.calls = getattr(wrapper, "calls", 0) + 1

    return wrapper


def with_house(action):
    def inner(context, *args):
        context.house = "main stage"
        return action(context, *args)

    return inner


def layered(action):
    if os.environ.get("WRAP") == "layers":
        return with_house(audited(action))
    return action
