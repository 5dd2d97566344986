import importlib
import subprocess

from . import readings, stations, trees


async def run(kind, data):
    return await KINDS[kind](**data)


async def ingest(text, size=None, latest=False):
    rows = readings.read(text)
    if latest:
        return readings.newest(rows)
    return readings.window(rows, size) if size else readings.spread(rows)


async def batch(texts):
    return stations.in_threads(texts)


async def radio(frame, unit):
    return readings.unit(unit), readings.unpack(frame)


async def survey(node, name=None):
    return trees.path_to(node, name) if name else trees.area(node)


async def ping(name, port):
    return await stations.Station(name, port).ping()


async def order(name, text):
    await stations.Station(name, 0).command(text)


async def announce(topic, body):
    await stations.Gateway().publish(topic, body)


async def mails(names):
    return await stations.first_mails([stations.Station(name, 0) for name in names])


async def collect(names, seconds):
    return await stations.wait_for_all([stations.Station(name, 0) for name in names], seconds)


async def administer(user, action):
    return getattr(stations, action)(user, stations.Station("a", 0))


async def driver(name):
    return importlib.import_module(f"harvest.drivers.{name}").Driver()


async def convert(path):
    return subprocess.run(["/bin/ls", path], check=True, capture_output=True).stdout


KINDS = {
    work.__name__: work for work in (ingest, batch, radio, survey, ping, order, announce, mails, collect, administer, driver, convert)
}
