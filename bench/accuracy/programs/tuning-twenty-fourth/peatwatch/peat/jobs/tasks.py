import asyncio
import csv
import io
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from peat.common.errors import PeatError
from peat.common.tools import chunked, parse_day


class StepFailed(PeatError):
    pass


def load_rows(text):
    return [{"code": row["code"], "depth": float(row["depth"])} for row in csv.DictReader(io.StringIO(text))]


def export(folder, name, rows):
    with open(f"{folder}/exports/{name}.csv", "w") as out:
        csv.writer(out).writerows(rows)


def settings(folder, name):
    with open(f"{folder}/{name}") as source:
        import yaml

        return yaml.safe_load(source)


def in_pool(works):
    with ThreadPoolExecutor(2) as pool:
        return [future.result() for future in [pool.submit(work) for work in works]]


def convert(path):
    return subprocess.run([sys.executable, "-c", "import sys; sys.exit(3)", path], check=True)


async def _wait(seconds):
    await asyncio.sleep(seconds)


def collect(limit):
    async def all_sites():
        await asyncio.wait_for(_wait(5), limit)

    asyncio.run(all_sites())


def gather(works):
    async def both():
        return await asyncio.gather(*works)

    return asyncio.run(both())


def season(rows):
    first, last = parse_day(rows[0]["day"]), parse_day(rows[-1]["day"])
    return (last - first).days / (len(rows) - 1)


def pages(rows, size):
    return chunked(rows, size)


def nightly(step, work):
    try:
        return work()
    except Exception as error:
        raise StepFailed(f"{step} step failed: {error}") from error


def tally(counts, rows):
    for row in rows:
        counts[row["kind"]] += 1
    return counts


def drop_empty(counts):
    for kind in counts:
        if counts[kind] == 0:
            del counts[kind]


def release(lock):
    lock.release()


def plugin(name):
    import importlib

    return importlib.import_module(f"peat.plugins.{name}")


def model_of(name):
    from peat.carbon import model

    return getattr(model, name)
