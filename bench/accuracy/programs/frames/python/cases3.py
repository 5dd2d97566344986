"""What Python 3 alone has: chains, groups, coroutines."""
import asyncio
import concurrent.futures
import sys


class ShopError(Exception):
    def __str__(self):
        return "shop: " + super().__str__()


def fail(message):
    raise ShopError(message)


def cause():
    try:
        fail("inner")
    except ShopError as error:
        raise ValueError("outer") from error


def context():
    try:
        fail("inner")
    except ShopError:
        return {}["no such key"]


def both():
    try:
        cause()
    except ValueError:
        fail("while handling")


def suppressed():
    try:
        fail("inner")
    except ShopError:
        raise ValueError("alone") from None


def cause_of_several_lines():
    try:
        fail("first\nsecond\n  third")
    except ShopError as error:
        raise ValueError("outer\nmore") from error


def no_traceback():
    raise ValueError("outer") from ShopError("never raised")


def größe():
    return fail("größe 🛒")


async def later(n):
    await asyncio.sleep(0)
    if n == 0:
        fail("later")
    await later(n - 1)


async def gathered():
    await asyncio.gather(later(1), later(2))


async def pages():
    yield 1
    fail("async generator")


async def iterate():
    async for _ in pages():
        pass


async def task():
    await asyncio.create_task(later(1))


async def timed():
    await asyncio.wait_for(asyncio.sleep(10), 0.01)


def pooled():
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        pool.submit(fail, "pooled").result()


def syntax():
    compile("cart = (1,\nprint('x'", "/srv/shop/broken.py", "exec")


def syntax_in_import():
    try:
        compile("x = = 1", "/srv/shop/rules.py", "exec")
    except SyntaxError as error:
        raise ImportError("rules can not be read") from error


def group():
    found = []
    for text in ("one", "two"):
        try:
            fail(text)
        except ShopError as error:
            found.append(error)
    try:
        cause()
    except ValueError as error:
        found.append(error)
    raise ExceptionGroup("several", found)  # noqa: F821


def nested_group():
    try:
        group()
    except Exception as error:
        raise ExceptionGroup("outer", [error, TypeError("never raised")])  # noqa: F821


def group_as_cause():
    try:
        group()
    except Exception as error:
        raise ValueError("after a group") from error


async def task_group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(later(0))
        tasks.create_task(later(1))


def noted():
    error = ShopError("with notes")
    error.add_note("a note")
    error.add_note('  File "note.py", line 1, in note')
    raise error




CASES = [
    ("cause", cause),
    ("context", context),
    ("cause and context", both),
    ("suppressed context", suppressed),
    ("cause of several lines", cause_of_several_lines),
    ("cause without a traceback", no_traceback),
    ("unicode", größe),
    ("async", lambda: asyncio.run(later(2))),
    ("gather", lambda: asyncio.run(gathered())),
    ("async generator", lambda: asyncio.run(iterate())),
    ("task", lambda: asyncio.run(task())),
    ("timeout", lambda: asyncio.run(timed())),
    ("pool", pooled),
    ("syntax", syntax),
    ("syntax in a cause", syntax_in_import),
]
if sys.version_info >= (3, 11):
    CASES += [
        ("group", group),
        ("nested group", nested_group),
        ("group as cause", group_as_cause),
        ("task group", lambda: asyncio.run(task_group())),
        ("notes", noted),
    ]
