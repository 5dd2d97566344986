import functools
import time


class Timed:
    def __init__(self, inner):
        self.inner = inner
        self.spent = 0

    async def __call__(self, request):
        began = time.perf_counter()
        try:
            return await self.inner(request)
        finally:
            self.spent += time.perf_counter() - began


def tenant(inner):
    @functools.wraps(inner)
    async def scoped(request):
        request.setdefault("tenant", "north")
        return await inner(request)
    return scoped


def stacked(inner, names):
    for name in names.split(","):
        inner = {"timed": Timed, "tenant": tenant}.get(name, lambda f: f)(inner)
    return inner
