import socket
from concurrent.futures import ThreadPoolExecutor, as_completed

import boto3
import redis
import requests
from botocore.config import Config

from scandepot.core.errors import UploadFailed

S3 = None


def bucket():
    global S3
    if S3 is None:
        config = Config(retries={"max_attempts": 0}, connect_timeout=2)
        S3 = boto3.client("s3", endpoint_url="http://127.0.0.1:9770", region_name="eu-west-2", aws_access_key_id="depot", aws_secret_access_key="depot", config=config)
    return S3


def upload(key, data):
    #+ data = bytes(data)
    bucket().put_object(Bucket="masters", Key=key, Body=data)


def deposit(keys):
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = {pool.submit(upload, key, b"tiff"): key for key in keys}
        for future in as_completed(futures):
            try:
                future.result()
            except Exception as cause:
                raise UploadFailed(f"{len(keys)} masters could not be deposited") from cause


def authority(name):
    response = requests.get("http://127.0.0.1:9771/authorities", params={"q": name}, timeout=2)
    response.raise_for_status()
    return response.json()


def ocr(port, page, timeout=0.2):
    response = requests.post(f"http://127.0.0.1:{port}/recognise/{page}", data=b"image", timeout=timeout)
    response.raise_for_status()
    return response.json()["lines"]


def seen(barcode):
    return redis.Redis(port=9772).sismember("boxes", barcode)


def scanner(model, port):
    with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
        connection.sendall(f"HELLO {model}\n".encode())
        return connection.recv(64).split()[1]
