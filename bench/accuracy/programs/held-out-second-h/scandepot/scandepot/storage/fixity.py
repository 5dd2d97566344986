import gzip
import hashlib
import os
import tarfile
import zipfile
import io

from scandepot.core.errors import ChecksumMismatch


def verify(name, data, expected):
    found = hashlib.md5(data).hexdigest()
    if found != expected:
        raise ChecksumMismatch(name, expected, found)


def digest(data, algorithm):
    return hashlib.new(algorithm, data).hexdigest()


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def member(data, name):
    #+ name = name.lstrip("/")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def unpacked(data):
    return gzip.decompress(data)


def bag(data):
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return archive.getnames()


def stored(root, barcode):
    with open(os.path.join(root, "masters", barcode, "manifest-md5.txt")) as file:
        return file.read().split()
