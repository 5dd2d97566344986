import asyncio
import functools


async def within(seconds, work):
    return await asyncio.wait_for(work, seconds)


class Exhausted(Exception):
    def __init__(self, name, failures):
        super().__init__(f"{name}: {len(failures)} attempts, last {failures[-1]!r}")
        self.failures = failures


def persistent(attempts):
    def decorate(work):
        @functools.wraps(work)
        async def again(*args):
            failures = []
            while len(failures) < attempts:
                try:
                    return await work(*args)
                except Exception as error:
                    failures.append(error)
            raise Exhausted(work.__name__, failures)

        return again

    return decorate
