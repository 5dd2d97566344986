import time


class GaveUp(Exception):
    pass


def attempt(times, action, pause=0.001, on=(OSError,)):
    last = None
    for _ in range(times):
        try:
            return action()
        except on as error:
            last = error
            time.sleep(pause)
    raise GaveUp('gave up after %d attempts: %s' % (times, last)) from last


def walk(node, depth=0):
    """Counts the parts below a component."""
    #+ if node is None:
    #+     return 0
    return 1 + sum(walk(child, depth + 1) for child in node['parts'])
