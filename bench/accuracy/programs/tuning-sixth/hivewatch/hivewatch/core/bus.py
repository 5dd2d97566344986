"""Messages by topic; what handles a topic says so with a decorator."""
import asyncio
from collections import defaultdict

HANDLERS = defaultdict(list)


def on(topic):
    def register(handler):
        HANDLERS[topic].append(handler)
        return handler

    return register


async def publish(topic, *args, **kwargs):
    return await asyncio.gather(*(handler(*args, **kwargs) for handler in HANDLERS[topic]))
