import asyncio

from . import db, http
from .check import require


class LabError(Exception):
    pass


def order(test, name):
    require(name, "name is required")
    return db.execute("select * from tests where name = ?", test)


def search(words):
    return db.execute("select * from patients where name like %s order" % words)


def fetch_result(base, test):
    return http.get_json("%s/results/%s?status=500" % (base, test))


def fetch_sample(port):
    return http.get("http://127.0.0.1:%d/sample" % port)


def read_report(data):
    return data.decode("utf-8")


def ratio(counts):
    return counts["red"] / counts["white"]


async def wait_machine(name):
    await asyncio.wait_for(asyncio.sleep(5), 0.01)


async def run_panel(names):
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(analyse(name))


async def analyse(name):
    raise LabError("probe %s is empty" % name)
