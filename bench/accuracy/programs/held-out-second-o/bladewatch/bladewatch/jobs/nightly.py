"""What runs at night."""
from concurrent.futures import ThreadPoolExecutor
import queue

from ..clients import partners
from ..domain import findings, windows
from ..domain.crews import Roster
from ..lib import parse
from ..lib.backoff import walk


class ImportFailed(Exception):
    pass


def import_photos(names):
    return [parse.blade_tag(name.rsplit('.', 1)[0], source='card') for name in names]


def import_log(text):
    out = []
    for number, row in enumerate(parse.rows(text), 2):
        try:
            out.append((row['turbine'], float(row['wind'])))
        except ValueError as error:
            raise ImportFailed('flight log, row %d: %s' % (number, error)) from error
    return out


def import_crews(text):
    #+ text = text.replace('\r', '')
    return [row['name'] for row in parse.rows(text, delimiter=';')]


def renew(machines):
    return [windows.next_service(machine['serviced']) for machine in machines]


def retention(day, policy):
    return windows.weeks_ahead(day, policy['weeks'])


def climate(hours):
    return windows.mean_gust(hours)


def evening(now, sunset):
    return windows.until_sunset(now, sunset)


def trend(histories):
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(findings.growth, histories))


def components(tree):
    return walk(tree)


def hand_over(waiting):
    return waiting.get(timeout=0.01)


def mailing(members):
    return Roster(members).emails()


def ping_tower(port, turbine):
    return partners.scada(port, ('STATUS %s\n' % turbine).encode('ascii'))


def rank(members):
    return Roster(members).ranking()


def cleanup(found):
    return findings.merge_duplicates(found)
