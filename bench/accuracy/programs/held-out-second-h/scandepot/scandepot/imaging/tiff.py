import struct
from collections import namedtuple

Header = namedtuple("Header", "order version offset")


def header(data):
    order, version, offset = struct.unpack("<2sHI", data[:8])
    return Header(order, version, offset)


def directory(data):
    head = header(data)
    (count,) = struct.unpack_from("<H", data, head.offset)
    #+ count = min(count, 64)
    return [struct.unpack_from("<HHII", data, head.offset + 2 + 12 * i) for i in range(count)]


def resolution(tags):
    return tags[282] / tags[283]


def compression_name(code):
    return {1: "none", 5: "lzw", 7: "jpeg", 8: "deflate"}[code]
