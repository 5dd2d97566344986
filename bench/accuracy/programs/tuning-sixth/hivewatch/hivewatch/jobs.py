"""What the worker can be told to do."""
from hivewatch.core import bus
from hivewatch.hives import model


async def _at_once(call, *args):
    return call(*args)


def jobs(watch, links, store):
    return {
        "weigh": lambda job: watch.weigh_all(job["hives"]),
        "heaviest": lambda job: watch.heaviest(job["hives"]),
        "above": lambda job: watch.first_above(job["kilos"], job["limit"]),
        "inspect": lambda job: watch.inspect(job["colonies"]),
        "move": lambda job: watch.move(job["hives"], [None] * job["slots"]),
        "alarm": lambda job: watch.alarm(job["texts"]),
        "drain": lambda job: watch.drain(),
        "requeen": lambda job: watch.requeen(job["name"]),
        "split": lambda job: watch.split(job["name"]),
        "settle": lambda job: watch.slow_scale(job["hive"]),
        "lock": lambda job: watch.lock(job["hive"]),
        "confirm": lambda job: watch.confirm(job["answers"]),
        "check": lambda job: watch.later(job["hive"]),
        "report": lambda job: watch.background(job["day"]),
        "archive": lambda job: watch.archive(job["hive"]),
        "ring": lambda job: watch.ring(),
        "match": lambda job: watch.matching(job["names"], job["pattern"]),
        "calibrate": lambda job: watch.calibrate(job["hive"]),
        "sync": lambda job: watch.sync(job["path"]),
        "publish": lambda job: bus.publish(job["topic"], **job["event"]),
        "reading": lambda job: _at_once(model.reading, job["text"]),
        "plan": lambda job: _at_once(model.plan, job["path"]),
        "store": lambda job: _at_once(store.add, job["hive"], job["kilos"]),
        "log": lambda job: _at_once(store.log, job["text"]),
        "forecast": lambda job: links.forecast(job["place"]),
        "pollen": lambda job: links.pollen(job["place"]),
        "header": lambda job: links.header(job["hive"]),
        "total": lambda job: links.total(job["hive"]),
        "sound": lambda job: links.sound(job["text"]),
        "convert": lambda job: links.convert(job["tool"], job["name"]),
        "spectrum": lambda job: links.spectrum(job["name"]),
    }
