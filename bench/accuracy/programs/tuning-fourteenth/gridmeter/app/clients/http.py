import os

import httpx

from ..domain.errors import UpstreamError

BASE = "http://127.0.0.1:" + os.environ.get("UPSTREAM", "9401")


def get_json(path, params=None, timeout=2.0):
    with httpx.Client(base_url=BASE, timeout=timeout) as client:
        answer = client.get(path, params=params)
        answer.raise_for_status()
        return answer.json()


def post_json(path, body):
    with httpx.Client(base_url=BASE, timeout=2.0) as client:
        answer = client.post(path, json=body)
        if answer.status_code == 422:
            raise UpstreamError("operator", f"rejected {body.get('reference')}: {answer.text}")
        return answer
