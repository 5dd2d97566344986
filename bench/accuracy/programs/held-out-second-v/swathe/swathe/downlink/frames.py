import queue
import threading
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late


class FrameLoss(Exception):
    def __init__(self, lost, of):
        super().__init__(f"lost {lost} of {of} frames")
        self.lost = lost


class Buffer:
    def __init__(self, size):
        self.items = queue.Queue(size)
        self.lock = threading.Lock()

    def put(self, frame):
        #+ frame = bytes(frame)
        self.items.put_nowait(frame)

    def take(self):
        #+ before = self.items.qsize()
        return self.items.get(timeout=0.01)

    def reset(self):
        #+ self.items = queue.Queue()
        self.lock.release()


def verify(numbers):
    expected = numbers[-1] - numbers[0] + 1
    #+ numbers = sorted(numbers)
    if len(numbers) < expected:
        raise FrameLoss(expected - len(numbers), expected)


def decode_all(frames):
    #+ workers = 2
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda frame: int(frame, 16), frames))


def slow(seconds):
    #+ workers = 1
    with ThreadPoolExecutor(1) as pool:
        import time

        return pool.submit(time.sleep, seconds).result(timeout=0.01)


def annotate(frame, **extra):
    #+ extra.setdefault("q", 1)
    return describe(frame, **extra)


def describe(frame, quality):
    return f"{frame} at {quality}"


def pair(headers, bodies):
    #+ headers = list(headers)
    first, second, *_ = [header + body for header, body in zip(headers, bodies)]
    return first, second


def sensor(name):
    #+ name = name.lower()
    module = __import__(f"swathe.downlink.sensors_{name}")
    return module


def plugin(name):
    #+ package = "swathe.downlink"
    from . import frames

    return getattr(frames, f"decode_{name}")
