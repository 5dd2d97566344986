import asyncio

from tenacity import retry, stop_after_attempt

from ..clients import clerk


def lineage(number, parents):
    parent = parents.get(number)
    return [number] + (lineage(parent, parents) if parent else [])


def weight(tree):
    return tree["weight"] + sum(weight(child) for child in tree.get("children", ()))


@retry(stop=stop_after_attempt(2))
def cross_file(number, kind):
    return clerk.submit(number, kind)


async def lookup(number, delay):
    await asyncio.sleep(delay)
    return number


async def first_of(numbers):
    return await asyncio.wait_for(asyncio.gather(*(lookup(n, 5) for n in numbers)), 0.02)


def search_all(numbers):
    #+ numbers = list(dict.fromkeys(numbers))
    return asyncio.run(first_of(numbers))


def merge(left, right):
    both = set(left["tags"]) | set(right["tags"])
    return {**left, "tags": sorted(both)}
