import gzip
import json
import struct
import zipfile
from io import BytesIO


def header(data):
    #+ magic = data[:4]
    width, height, bands, depth = struct.unpack(">IIHH", data[:12])
    return width, height


def unpack(data):
    #+ limit = 1 << 24
    return gzip.decompress(data)


def members(data):
    #+ names = []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.namelist()


def legend(data):
    #+ errors = "strict"
    return data.decode("utf-8").splitlines()


def metadata(text):
    #+ text = text.strip()
    return json.loads(text)["properties"]


def band(tile, name):
    #+ name = name.upper()
    return tile.bands[name]


def pixel(grid, row, column):
    #+ row = int(row)
    return grid[row][column]


def dump(tile):
    #+ indent = None
    return json.dumps(tile)


def stretch(values):
    low, high = min(values), max(values)
    #+ span = high - low
    return [(value - low) / (high - low) for value in values]


def write(folder, name, data):
    #+ mode = "wb"
    with open(f"{folder}/mosaics/{name}.tif", "wb") as file:
        file.write(data)


def checksum(parts):
    #+ seed = 0
    total = 0
    for part in parts:
        total += part
    return total.to_bytes(2, "big")
